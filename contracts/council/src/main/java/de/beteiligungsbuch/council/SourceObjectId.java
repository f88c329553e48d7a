package de.beteiligungsbuch.council;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.beteiligungsbuch.ledger.id.EntityId;

/** The id of an object of a feed, computed from the feed and the id that the feed gives it. */
public record SourceObjectId(UUID value) implements EntityId {

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /**
     * That of an object: UUID version 8 (RFC 9562 § 5.8) of the first 16 bytes of the SHA-256 of
     * the feed's 16 bytes followed by the object's id in UTF-8.
     */
    public static SourceObjectId of(FeedId feed, String object) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(16).putLong(feed.value().getMostSignificantBits())
                .putLong(feed.value().getLeastSignificantBits()).flip());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(object.getBytes(StandardCharsets.UTF_8)));
        return new SourceObjectId(new UUID((hash.getLong() & ~VERSION_BITS) | VERSION_8,
                (hash.getLong() & ~VARIANT_BITS) | VARIANT));
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static SourceObjectId of(String text) {
        return new SourceObjectId(EntityId.parse(text));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
