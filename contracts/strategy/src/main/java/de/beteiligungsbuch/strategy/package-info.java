/** The events of the strategy: Ausgangsbilder, Spannungsfelder, Zielbilder, Massnahmen, editions. */
@NullMarked
package de.beteiligungsbuch.strategy;

import org.jspecify.annotations.NullMarked;
