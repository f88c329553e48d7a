/** The keys with which the service signs for its ledger. */
@NullMarked
package de.beteiligungsbuch.ledgerservice.key;

import org.jspecify.annotations.NullMarked;
