/** What every service that owns a ledger stands on: its definition, its states and its refusals. */
@NullMarked
package de.beteiligungsbuch.ledgerservice;

import org.jspecify.annotations.NullMarked;
