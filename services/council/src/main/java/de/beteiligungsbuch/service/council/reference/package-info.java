/** What the council's service must know of the strategy's ledger, and of its own papers. */
@NullMarked
package de.beteiligungsbuch.service.council.reference;

import org.jspecify.annotations.NullMarked;
