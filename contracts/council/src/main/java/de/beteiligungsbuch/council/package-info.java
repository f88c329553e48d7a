/** The events of the council: Vorlagen, consultations and resolutions. */
@NullMarked
package de.beteiligungsbuch.council;

import org.jspecify.annotations.NullMarked;
