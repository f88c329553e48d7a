package de.beteiligungsbuch.service.auditor.verify;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.SignedNote;

/**
 * A checkpoint that says it is of the ledger.
 *
 * @param isByTrusted whether a key that the policy names signed it; if not, a key that the ledger
 *                    itself introduced may have
 */
record Claim(SignedNote note, Checkpoint checkpoint, boolean isByTrusted) {}
