package de.beteiligungsbuch.strategy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * The SHA-256 of texts: over the UTF-8 of a JSON array of strings without white space, so that no
 * two lists of texts share one input.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record WordingDigest(@JsonValue String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException unless it is 64 lower-case hexadecimal digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WordingDigest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "a digest is 64 lower-case hexadecimal digits: " + hex);
        }
    }

    /** The digest of these texts in this order. */
    public static WordingDigest of(List<String> texts) {
        try {
            byte[] json = LedgerJson.mapper().writeValueAsBytes(texts);
            return new WordingDigest(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
