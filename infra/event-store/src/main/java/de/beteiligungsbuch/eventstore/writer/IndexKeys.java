package de.beteiligungsbuch.eventstore.writer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The keys of the index: a letter for what they lead to, then what identifies it. */
final class IndexKeys {

    /** → {@link IndexPosition}. */
    static final byte[] POSITION = {'M'};

    private IndexKeys() {}

    /** Entries of an aggregate, in the order of their sequence; a prefix of {@link #entry}. */
    static byte[] entries(String subject) {
        return withSubject('A', subject, 0).array();
    }

    /** → the entry's bytes. */
    static byte[] entry(String subject, long sequence) {
        return withSubject('A', subject, Long.BYTES).putLong(sequence).array();
    }

    /** → last sequence of an aggregate. */
    static byte[] lastSequence(String subject) {
        return withSubject('S', subject, 0).array();
    }

    /** → snapshot of an aggregate. */
    static byte[] snapshot(String subject) {
        return withSubject('T', subject, 0).array();
    }

    /** → key of the entry with that ledger index. */
    static byte[] index(long ledgerIndex) {
        return ByteBuffer.allocate(1 + Long.BYTES).put((byte) 'I').putLong(ledgerIndex).array();
    }

    /** All of {@link #index}. */
    static byte[] indexes() {
        return new byte[]{'I'};
    }

    /** → ledger index of the event. */
    static byte[] event(UUID id) {
        return ByteBuffer.allocate(1 + 2 * Long.BYTES).put((byte) 'U')
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .array();
    }

    /** → {@link RecordedRequest}. */
    static byte[] request(String requestId) {
        byte[] id = requestId.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + id.length).put((byte) 'R').put(id).array();
    }

    static byte[] longValue(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    static long longValue(byte[] value) {
        return ByteBuffer.wrap(value).getLong();
    }

    /** The length before the subject keeps one aggregate's keys apart from another's. */
    private static ByteBuffer withSubject(char letter, String subject, int more) {
        byte[] name = subject.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Integer.BYTES + name.length + more).put((byte) letter)
                .putInt(name.length).put(name);
    }
}
