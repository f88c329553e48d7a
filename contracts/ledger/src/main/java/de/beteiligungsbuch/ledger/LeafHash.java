package de.beteiligungsbuch.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The hash of an entry as a leaf of a Merkle tree: SHA-256(0x00 ‖ entry bytes), RFC 6962 § 2.1.
 * Immutable.
 */
public final class LeafHash {

    /** The length in bytes. */
    public static final int LENGTH = 32;

    private static final int TEXT_LENGTH = 44;
    /** What the last character before the padding can be: two of its six bits must be 0. */
    private static final String LAST = "AEIMQUYcgkosw048";

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal
            .withInitial(LeafHash::sha256);

    private final byte[] bytes;

    private LeafHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Hashes the bytes of an entry. */
    public static LeafHash ofEntry(byte[] entry) {
        MessageDigest digest = SHA_256.get();
        digest.update((byte) 0);
        return new LeafHash(digest.digest(entry));
    }

    /**
     * Takes a hash that was computed elsewhere.
     *
     * @throws IllegalArgumentException unless it is 32 bytes
     */
    public static LeafHash of(byte[] hash) {
        if (hash.length != LENGTH) {
            throw new IllegalArgumentException("a leaf hash is 32 bytes, not " + hash.length);
        }
        return new LeafHash(hash.clone());
    }

    /**
     * Reads the base64 form (RFC 4648 § 4, with padding).
     *
     * @throws IllegalArgumentException unless it is the canonical base64 of 32 bytes
     */
    public static LeafHash parse(String base64) {
        // The JDK also takes it without padding, and whatever stands in the last two bits.
        if (base64.length() != TEXT_LENGTH || LAST.indexOf(base64.charAt(TEXT_LENGTH - 2)) < 0) {
            throw new IllegalArgumentException("not canonical base64: " + base64);
        }
        return of(Base64.getDecoder().decode(base64));
    }

    /** The 32 bytes; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeafHash that && Arrays.equals(bytes, that.bytes);
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
