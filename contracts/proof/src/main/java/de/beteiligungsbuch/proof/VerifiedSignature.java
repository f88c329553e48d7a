package de.beteiligungsbuch.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature that was checked and fits.
 *
 * @param key       that made it
 * @param time      when it was made, as the signer says, to the second; empty if the kind of
 *                  signature has no time or the signer states none
 * @param signature the line
 */
public record VerifiedSignature(VerifierKey key, Optional<Instant> time, NoteSignature signature) {}
