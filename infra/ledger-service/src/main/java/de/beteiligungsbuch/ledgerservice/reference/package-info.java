/** What a service learns from the ledgers of others. */
@NullMarked
package de.beteiligungsbuch.ledgerservice.reference;

import org.jspecify.annotations.NullMarked;
