/** The ledgers as transparency logs: tiles, signed checkpoints, receipts. */
@NullMarked
package de.beteiligungsbuch.service.notary;

import org.jspecify.annotations.NullMarked;
