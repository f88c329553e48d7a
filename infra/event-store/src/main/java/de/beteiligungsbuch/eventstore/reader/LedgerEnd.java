package de.beteiligungsbuch.eventstore.reader;

/**
 * How far a reader has come, in Kafka offsets: entries and transaction markers together.
 *
 * @param nextOffset of the record to be read next
 * @param endOffset  of the record to be written next
 */
public record LedgerEnd(long nextOffset, long endOffset) {

    /** Whether everything was read that is there now. */
    public boolean reached() {
        return nextOffset >= endOffset;
    }
}
