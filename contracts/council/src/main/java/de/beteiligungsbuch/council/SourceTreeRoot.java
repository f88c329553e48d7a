package de.beteiligungsbuch.council;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The root of the Merkle tree (RFC 9162 § 2.1.1) over all objects of a feed, sorted by the bytes of
 * their ids; a leaf is the id in UTF-8, a line feed, and the hexadecimal SHA-256 of the raw bytes
 * that it came in.
 *
 * @param base64 of the 32 bytes
 */
public record SourceTreeRoot(@JsonValue String base64) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{43}=");

    /** @throws IllegalArgumentException if it is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceTreeRoot {
        if (!FORM.matcher(base64).matches()) {
            throw new IllegalArgumentException("a root is the base64 of 32 bytes: " + base64);
        }
    }

    @Override
    public String toString() {
        return base64;
    }
}
