/** A command from the request to what the ledger recorded of it, once, however often it is sent. */
@NullMarked
package de.beteiligungsbuch.ledgerservice.command;

import org.jspecify.annotations.NullMarked;
