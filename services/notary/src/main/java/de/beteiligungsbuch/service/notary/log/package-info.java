/** Each ledger as a transparency log: its tree, its signed checkpoints, its receipts. */
@NullMarked
package de.beteiligungsbuch.service.notary.log;

import org.jspecify.annotations.NullMarked;
