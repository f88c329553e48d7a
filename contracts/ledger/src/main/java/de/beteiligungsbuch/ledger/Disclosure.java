package de.beteiligungsbuch.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a digest in an entry stands for: an SD-JWT disclosure (RFC 9901 § 4.2.1). It lives beside
 * the ledger and can be erased; the digest stays.
 *
 * @param salt  256 random bits as base64url: without it nobody can guess the value from the digest
 * @param name  of the field, without {@code Digest}
 * @param value the text
 */
public record Disclosure(String salt, String name, String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /**
     * A disclosure with a fresh salt.
     *
     * @throws IllegalArgumentException if the value is longer than
     *                                  {@link Limits#DISCLOSED_CHARACTERS}
     */
    public static Disclosure of(String name, String value) {
        if (value.length() > Limits.DISCLOSED_CHARACTERS) {
            throw new IllegalArgumentException(
                    name + " has " + value.length() + " characters; the limit is "
                            + Limits.DISCLOSED_CHARACTERS);
        }
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        return new Disclosure(BASE64URL.encodeToString(salt), name, value);
    }

    /**
     * Reads the encoded form.
     *
     * @throws IllegalArgumentException unless it is base64url of a JSON array of three strings
     */
    public static Disclosure decode(String encoded) {
        try {
            String json = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded))).toString();
            JsonNode array = LedgerJson.mapper().readTree(json);
            if (!array.isArray() || array.size() != 3
                    || !array.valueStream().allMatch(JsonNode::isString)) {
                throw new IllegalArgumentException(
                        "a disclosure is an array of salt, name and value");
            }
            return new Disclosure(array.get(0).stringValue(), array.get(1).stringValue(),
                    array.get(2).stringValue());
        } catch (CharacterCodingException | JacksonException e) {
            throw new IllegalArgumentException("a disclosure is base64url of JSON in UTF-8", e);
        }
    }

    /** The encoded form: base64url of the JSON array of salt, name and value. */
    public String encode() {
        byte[] array = LedgerJson.mapper().writeValueAsBytes(new String[]{salt, name, value});
        return BASE64URL.encodeToString(array);
    }

    /** The digest that stands in the entry. */
    public DisclosureDigest digest() {
        return DisclosureDigest.of(encode());
    }
}
