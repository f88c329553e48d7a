package de.beteiligungsbuch.eventstore;

import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.RecordedEntry;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;

/**
 * The entries that somebody stated from an index on, without those of the ledger itself. Asked
 * again after its end it goes on with what has come since: Axon's event store relies on that.
 */
final class StatedEntries extends Spliterators.AbstractSpliterator<LedgerEntry> {

    private final LedgerWriter writer;
    private long next;

    private StatedEntries(LedgerWriter writer, long from) {
        super(Long.MAX_VALUE, ORDERED | NONNULL | DISTINCT);
        this.writer = writer;
        this.next = from;
    }

    static Stream<LedgerEntry> from(long index, LedgerWriter writer) {
        return StreamSupport.stream(new StatedEntries(writer, index), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super LedgerEntry> action) {
        while (true) {
            Optional<RecordedEntry> found = writer.find(next);
            if (found.isEmpty()) {
                return false;
            }
            next++;
            LedgerEntry entry = found.get().entry();
            if (LedgerEvent.CATALOGUE.find(entry.type()) == null) {
                action.accept(entry);
                return true;
            }
        }
    }
}
