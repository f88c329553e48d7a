/** The command line: a whole Beteiligungsbuch on one machine. */
@NullMarked
package de.beteiligungsbuch.local;

import org.jspecify.annotations.NullMarked;
