package de.beteiligungsbuch.ledger.id;

import java.util.HexFormat;
import java.util.UUID;

/**
 * The id of something that has a history of its own. Its text is the aggregate identifier and the
 * entry's {@code subject}: a UUID in lower case with hyphens (RFC 9562 § 4).
 */
public interface EntityId {

    /** The UUID; new ones are version 7, so that they sort by the time of their making. */
    UUID value();

    /**
     * Reads a UUID strictly.
     *
     * @throws IllegalArgumentException unless the text is 36 characters of RFC 9562 form
     */
    static UUID parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not a UUID of 36 characters: " + text);
        }
        // The JDK also takes signs, other digits, and hyphens elsewhere.
        for (int i = 0; i < text.length(); i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            boolean fits = hyphen
                    ? text.charAt(i) == '-'
                    : HexFormat.isHexDigit(text.charAt(i));
            if (!fits) {
                throw new IllegalArgumentException("not a UUID in the form of RFC 9562: " + text);
            }
        }
        return UUID.fromString(text);
    }
}
