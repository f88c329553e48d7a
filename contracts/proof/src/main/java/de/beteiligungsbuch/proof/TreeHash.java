package de.beteiligungsbuch.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A hash of the Merkle tree, SHA-256 as in RFC 6962 § 2.1. Immutable. */
public final class TreeHash {

    /** The length in bytes. */
    public static final int LENGTH = 32;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal
            .withInitial(TreeHash::sha256);

    private static final TreeHash EMPTY_ROOT = new TreeHash(sha256().digest());

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static TreeHash emptyRoot() {
        return EMPTY_ROOT;
    }

    /** The hash of an entry as a leaf: SHA-256(0x00 ‖ entry). */
    public static TreeHash ofLeaf(byte[] entry) {
        MessageDigest digest = SHA_256.get();
        digest.update((byte) 0);
        return new TreeHash(digest.digest(entry));
    }

    /** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        MessageDigest digest = SHA_256.get();
        digest.update((byte) 1);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /**
     * Takes a hash that was computed elsewhere.
     *
     * @throws MalformedProof unless it is 32 bytes
     */
    public static TreeHash of(byte[] hash) {
        if (hash.length != LENGTH) {
            throw new MalformedProof("a hash is 32 bytes, not " + hash.length);
        }
        return new TreeHash(hash.clone());
    }

    /** The 32 bytes that begin at {@code offset}. */
    static TreeHash at(byte[] hashes, int offset) {
        return new TreeHash(Arrays.copyOfRange(hashes, offset, offset + LENGTH));
    }

    /**
     * Reads the base64 form.
     *
     * @throws MalformedProof unless it is the canonical base64 of 32 bytes
     */
    public static TreeHash parse(String base64) {
        if (base64.length() != 44) {
            throw new MalformedProof(
                    "the base64 of a hash is 44 characters, not " + base64.length());
        }
        return of(StrictText.base64(base64));
    }

    /** The 32 bytes; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The base64 form, 44 characters. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
        }
    }
}
