/** What a request may look like: strict JSON of bounded size, and the rules for its fields. */
@NullMarked
package de.beteiligungsbuch.ledgerservice.input;

import org.jspecify.annotations.NullMarked;
