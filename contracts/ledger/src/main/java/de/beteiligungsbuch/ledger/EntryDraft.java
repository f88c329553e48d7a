package de.beteiligungsbuch.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * An entry but for what only the writer knows: its index, the writer's epoch and the hash of the
 * entry before. Made on the thread that handled the command, completed by the one writer of the
 * ledger. The bytes are a CloudEvents 1.0.2 event in the JSON format (structured mode), attributes
 * in a fixed order, {@code data} before the three that come last.
 */
public final class EntryDraft {

    private final EventId id;
    private final String subject;
    private final long sequence;
    private final @Nullable RequestId request;
    private final byte[] head;

    private EntryDraft(EventId id, String subject, long sequence, @Nullable RequestId request,
            byte[] head) {
        this.id = id;
        this.subject = subject;
        this.sequence = sequence;
        this.request = request;
        this.head = head;
    }

    /**
     * Writes what is known of the entry.
     *
     * @param source        where it was stated, for example {@code /dortmund/participation}
     * @param time          when it is recorded; kept to the microsecond
     * @param subject       the aggregate identifier
     * @param aggregateType the kind of aggregate
     * @param sequence      of this event within the aggregate, from 0
     * @param data          the payload as one JSON object in UTF-8
     * @throws IllegalArgumentException if the sequence is negative or data no JSON object
     */
    public static EntryDraft of(EventId id, String source, EventType type, Instant time,
            String subject,
            String aggregateType, long sequence, Provenance provenance, byte[] data) {
        if (sequence < 0 || data.length < 2 || data[0] != '{' || data[data.length - 1] != '}') {
            throw new IllegalArgumentException("event " + id + " of " + subject
                    + ": a sequence is 0 or more, data is one JSON object");
        }
        StringBuilder head = new StringBuilder(640);
        head.append("{\"specversion\":\"1.0\"");
        attribute(head, "id", id);
        attribute(head, "source", source);
        attribute(head, "type", type);
        head.append(",\"time\":\"");
        EntryTime.write(head, time);
        head.append('"');
        attribute(head, "subject", subject);
        attribute(head, "datacontenttype", "application/json");
        attribute(head, "dataschema", type.schema());
        attribute(head, "aggregatetype", aggregateType);
        attribute(head, "aggregatesequence", sequence);
        attribute(head, "correlationid", provenance.correlationId());
        attribute(head, "causationid", provenance.causationId());
        attribute(head, "actorrole", provenance.role());
        attribute(head, "actor", provenance.actor());
        attribute(head, "traceparent", provenance.traceparent());
        RequestId request = provenance.request();
        if (request != null) {
            attribute(head, "requestid", request.id());
            attribute(head, "requestdigest", request.digest());
        }
        head.append(",\"data\":");
        return new EntryDraft(id, subject, sequence, request, join(utf8(head), data));
    }

    private static void attribute(StringBuilder head, String name, @Nullable Object value) {
        if (value != null) {
            head.append(",\"").append(name).append("\":\"");
            JsonStringEncoder.getInstance().quoteAsString(value.toString(), head);
            head.append('"');
        }
    }

    private static byte[] utf8(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /**
     * The entry's bytes.
     *
     * @param index    its ordinal in the ledger, from 0
     * @param epoch    of the writer, from 1
     * @param previous the leaf hash of the entry before; null for entry 0 alone
     * @throws EntryTooLarge            if they would be more than {@link Limits#ENTRY_BYTES}
     * @throws IllegalArgumentException if index, epoch and previous cannot be those of one entry
     */
    public byte[] complete(long index, long epoch, @Nullable LeafHash previous) {
        if (index < 0 || epoch < 1 || (previous == null) != (index == 0)) {
            throw new IllegalArgumentException("entry " + index + " of epoch " + epoch
                    + (previous == null ? " lacks" : " must not have") + " the hash before it");
        }
        StringBuilder tail = new StringBuilder(128);
        attribute(tail, "ledgerindex", index);
        attribute(tail, "writerepoch", epoch);
        attribute(tail, "previous", previous);
        byte[] entry = join(head, utf8(tail.append('}')));
        EntryTooLarge.check(id, entry.length);
        return entry;
    }

    /** The event's id. */
    public EventId id() {
        return id;
    }

    /** The aggregate identifier. */
    public String subject() {
        return subject;
    }

    /** The place within the aggregate, from 0. */
    public long sequence() {
        return sequence;
    }

    /** The request that asked for it, if it was one that may come twice. */
    public @Nullable RequestId request() {
        return request;
    }

    /** Bytes so far; the finished entry has at most {@value #TAIL_BYTES} more. */
    public int size() {
        return head.length;
    }

    /** The most that completing adds: two 19-digit numbers, 44 characters of hash, names and marks. */
    public static final int TAIL_BYTES = 150;
}
