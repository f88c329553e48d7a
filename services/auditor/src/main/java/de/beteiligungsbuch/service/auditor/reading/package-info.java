/** From the bytes of a bundle to entries that follow one another. */
@NullMarked
package de.beteiligungsbuch.service.auditor.reading;

import org.jspecify.annotations.NullMarked;
