package de.beteiligungsbuch.ledger;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * An entry as it stands in a ledger: a CloudEvents 1.0.2 event in the JSON format. The bytes are
 * the entry; everything else is read from them. Neither array may be changed by its receiver.
 *
 * @param bytes         the entry, as the ledger holds it
 * @param id            the event's id
 * @param source        where it was stated
 * @param type          its wire name
 * @param time          when it was recorded, UTC, to the microsecond
 * @param subject       the aggregate identifier
 * @param aggregateType the kind of aggregate
 * @param sequence      the place within the aggregate, from 0
 * @param provenance    who caused it
 * @param index         the ordinal in the ledger, from 0
 * @param epoch         of the writer, from 1
 * @param previous      leaf hash of the entry before; null for entry 0 alone
 * @param data          the payload: the slice of {@code bytes} that is the value of {@code data}
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below; copies would cost every replay
public record LedgerEntry(
        byte[] bytes,
        EventId id,
        String source,
        EventType type,
        Instant time,
        String subject,
        String aggregateType,
        long sequence,
        Provenance provenance,
        long index,
        long epoch,
        @Nullable LeafHash previous,
        byte[] data) {

    /**
     * Reads an entry strictly: attributes known, each at most once, all that must be there are.
     * Unknown attributes are let pass, for later versions.
     *
     * @throws MalformedEntry if the bytes are no entry, with the attribute that is at fault
     */
    public static LedgerEntry parse(byte[] bytes) {
        return new EntryReader(bytes).read();
    }

    /**
     * Reads an entry whose bytes are the one way to write it, in half the time of {@link #parse},
     * for it leaves {@code data} unread: the entry is what it says only if {@code data} is one JSON
     * object in which no name stands twice, and nothing more. Whoever asks has to see to that.
     *
     * @return null if the bytes are not that way, whatever else they are: {@link #parse} can tell
     */
    public static @Nullable LedgerEntry findWritten(byte[] bytes) {
        try {
            return new EntryReader(bytes).readAsWritten();
        } catch (MalformedEntry e) {
            return null; // parse says so again, and why
        }
    }

    /** The hash of this entry as a leaf. */
    public LeafHash leafHash() {
        return LeafHash.ofEntry(bytes);
    }

    /**
     * The payload as the record that reads it.
     *
     * @throws MalformedEntry if {@code data} does not fit the record
     */
    public <T> T data(Class<T> event) {
        try {
            return LedgerJson.payloads().readValue(data, event);
        } catch (JacksonException e) {
            throw new MalformedEntry(
                    "entry " + index + " (" + type + "): data does not fit: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerEntry that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "entry " + index + " " + type + " " + id;
    }
}
