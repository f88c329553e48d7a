package de.beteiligungsbuch.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an entry holds in place of a text that may be personal: the base64url SHA-256 of the
 * encoded {@link Disclosure} (RFC 9901 § 4.2.3).
 *
 * @param value 43 characters of base64url
 */
public record DisclosureDigest(@JsonValue String value) {

    /** @throws IllegalArgumentException unless the value has that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DisclosureDigest {
        if (!Base64Url.isHash(value)) {
            throw new IllegalArgumentException("a digest is 43 characters of base64url: " + value);
        }
    }

    /** The digest of an encoded disclosure, over its bytes as they are. */
    public static DisclosureDigest of(String encodedDisclosure) {
        byte[] hash = LeafHash.sha256()
                .digest(encodedDisclosure.getBytes(StandardCharsets.US_ASCII));
        return new DisclosureDigest(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    @Override
    public String toString() {
        return value;
    }
}
