package de.beteiligungsbuch.service.auditor.verify;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import de.beteiligungsbuch.proof.TreeHash;

/**
 * RFC 6962 § 2.1 on arrays in place of objects: hashes stand one after the other, 32 bytes each.
 * Not safe for use by several threads.
 */
final class Hashing {

    private static final int LENGTH = TreeHash.LENGTH;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private static final ThreadLocal<Hashing> OWN = ThreadLocal.withInitial(Hashing::new);

    private final MessageDigest digest;

    private Hashing() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
        }
    }

    /** That of this thread. */
    static Hashing own() {
        return OWN.get();
    }

    /** Hashes an entry that stands within {@code bytes} as a leaf. */
    void leaf(byte[] bytes, int from, int length, byte[] target, int at) {
        digest.update(LEAF);
        digest.update(bytes, from, length);
        finish(target, at);
    }

    /** The node over two hashes that stand one after the other. */
    private void node(byte[] hashes, int from, byte[] target, int at) {
        digest.update(NODE);
        digest.update(hashes, from, 2 * LENGTH);
        finish(target, at);
    }

    private void finish(byte[] target, int at) {
        try {
            digest.digest(target, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash has room in its array", e);
        }
    }

    /** The root over a power of two of hashes. */
    byte[] complete(byte[] hashes, int from, int count) {
        byte[] level = Arrays.copyOfRange(hashes, from * LENGTH, (from + count) * LENGTH);
        for (int width = count / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                node(level, 2 * i * LENGTH, level, i * LENGTH);
            }
        }
        return Arrays.copyOf(level, LENGTH);
    }

    /** The node over a left and a right hash. */
    byte[] node(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, 2 * LENGTH);
        System.arraycopy(right, 0, both, LENGTH, LENGTH);
        byte[] node = new byte[LENGTH];
        node(both, 0, node, 0);
        return node;
    }
}
