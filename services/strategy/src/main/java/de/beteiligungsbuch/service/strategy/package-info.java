/** The service that owns the ledger of the strategy. */
@NullMarked
package de.beteiligungsbuch.service.strategy;

import org.jspecify.annotations.NullMarked;
