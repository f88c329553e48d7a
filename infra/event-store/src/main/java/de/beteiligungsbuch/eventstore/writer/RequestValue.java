package de.beteiligungsbuch.eventstore.writer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import de.beteiligungsbuch.ledger.EventId;

/** The bytes of a {@link RecordedRequest} in the index. */
final class RequestValue {

    private static final int DIGEST = 43;
    private static final int FIXED = 4 * Long.BYTES + Integer.BYTES + DIGEST;

    private RequestValue() {}

    static byte[] write(RecordedRequest request) {
        byte[] subject = request.subject().getBytes(StandardCharsets.UTF_8);
        UUID id = request.eventId().value();
        return ByteBuffer.allocate(FIXED + subject.length)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .putLong(request.ledgerIndex()).putLong(request.sequence())
                .putInt(request.count())
                .put(request.digest().getBytes(StandardCharsets.US_ASCII)).put(subject).array();
    }

    static RecordedRequest read(byte[] value) {
        if (value.length < FIXED) {
            throw new IndexDamaged("a request in the index has " + value.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(value);
        EventId id = new EventId(new UUID(buffer.getLong(), buffer.getLong()));
        long index = buffer.getLong();
        long sequence = buffer.getLong();
        int count = buffer.getInt();
        String digest = new String(value, buffer.position(), DIGEST, StandardCharsets.US_ASCII);
        String subject = new String(value, FIXED, value.length - FIXED, StandardCharsets.UTF_8);
        return new RecordedRequest(id, index, subject, sequence, digest, count);
    }
}
