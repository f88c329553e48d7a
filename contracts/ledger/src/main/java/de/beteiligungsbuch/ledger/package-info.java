/** The ledger entry: what it carries, which bytes it is, and how anyone reads it back. */
@NullMarked
package de.beteiligungsbuch.ledger;

import org.jspecify.annotations.NullMarked;
