package de.beteiligungsbuch.council;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The SHA-256 of bytes that a feed gave, in hexadecimal.
 *
 * @param hex 64 of 0-9a-f
 */
public record SourceDigest(@JsonValue String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if it is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceDigest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a digest is 64 of 0-9a-f: " + hex);
        }
    }

    /** That of some bytes. */
    public static SourceDigest of(byte[] bytes) {
        try {
            return ofHash(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A hash that was computed elsewhere, 32 bytes. */
    public static SourceDigest ofHash(byte[] hash) {
        return new SourceDigest(HexFormat.of().formatHex(hash));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
