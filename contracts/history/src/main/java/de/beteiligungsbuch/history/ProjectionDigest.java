package de.beteiligungsbuch.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest of a projection: SHA-256 over the canonical JSON of every state, each followed by a
 * line feed, in the order of the ids' text. Only what follows from the ledgers is in a state, so
 * erasing a disclosed text changes no digest but by the entry that records the erasure.
 */
public final class ProjectionDigest {

    /** The version of the folds and of what is kept of them: one more whenever either changes. */
    public static final int VERSION = 4;

    private final MessageDigest sha256;
    private long states;

    /** Of no state. */
    public ProjectionDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
        }
    }

    /** Takes the next state in. */
    public void add(History state) {
        sha256.update(CanonicalJson.bytes(state));
        sha256.update((byte) '\n');
        states++;
    }

    /** How many states were taken in. */
    public long states() {
        return states;
    }

    /** 64 lower-case hexadecimal digits; nothing may be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
