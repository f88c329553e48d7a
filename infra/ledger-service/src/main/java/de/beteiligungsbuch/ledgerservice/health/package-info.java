/** Whether the service may write its ledger, and how it fares. */
@NullMarked
package de.beteiligungsbuch.ledgerservice.health;

import org.jspecify.annotations.NullMarked;
