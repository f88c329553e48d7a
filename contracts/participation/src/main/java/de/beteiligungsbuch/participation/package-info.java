/** The events of participation: processes, phases, formats and contributions. */
@NullMarked
package de.beteiligungsbuch.participation;

import org.jspecify.annotations.NullMarked;
