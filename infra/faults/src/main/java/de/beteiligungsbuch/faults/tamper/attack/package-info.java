/** The attacks, by what they are made upon, and what they are made with. */
@NullMarked
package de.beteiligungsbuch.faults.tamper.attack;

import org.jspecify.annotations.NullMarked;
