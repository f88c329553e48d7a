/** What the words of a council's minutes mean, and when they mean nothing certain. */
@NullMarked
package de.beteiligungsbuch.service.council.outcome;

import org.jspecify.annotations.NullMarked;
