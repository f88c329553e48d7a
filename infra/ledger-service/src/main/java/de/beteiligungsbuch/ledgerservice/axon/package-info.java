/** Axon, wired by hand onto the ledger and the service's own database. */
@NullMarked
package de.beteiligungsbuch.ledgerservice.axon;

import org.jspecify.annotations.NullMarked;
