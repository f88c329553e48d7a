/** Refusals and failures as problem+json (RFC 9457), in German and English. */
@NullMarked
package de.beteiligungsbuch.ledgerservice.problem;

import org.jspecify.annotations.NullMarked;
