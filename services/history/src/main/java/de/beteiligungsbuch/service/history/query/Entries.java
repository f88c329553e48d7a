package de.beteiligungsbuch.service.history.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.Touched;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;

/** The entries themselves, byte for byte. */
public final class Entries {

    private static final int FETCH = 500;

    private final Sight sight;

    public Entries(Sight sight) {
        this.sight = sight;
    }

    /** A ledger and how many entries of it are here. */
    public record Ledger(LedgerName name, long size, @Nullable Instant lastRecordedAt) {}

    /** The ledgers. */
    public List<Ledger> ledgers() {
        return sight.jdbc().sql("SELECT p.topic, p.next, e.recorded FROM "
                + sight.schema().table("position") + " p LEFT JOIN " + sight.schema().table("entry")
                + " e ON 'ledger.' || e.ledger = p.topic AND e.index = p.next - 1"
                + " WHERE p.topic LIKE 'ledger.%' ORDER BY p.topic").query((row, i) -> {
                    OffsetDateTime recorded = row.getObject(3, OffsetDateTime.class);
                    return new Ledger(
                            new LedgerName(row.getString(1).substring("ledger.".length())),
                            row.getLong(2), recorded == null ? null : recorded.toInstant());
                }).list();
    }

    /** Writes entries of a ledger, each as it is, each followed by a line feed. */
    public void write(LedgerName ledger, long from, int most, OutputStream out) {
        try (Stream<byte[]> entries = sight.jdbc().sql("SELECT bytes FROM "
                + sight.schema().table("entry")
                + " WHERE ledger = ? AND index >= ? ORDER BY index LIMIT ?").withFetchSize(FETCH)
                .params(ledger.value(), from, most).query((row, i) -> row.getBytes(1)).stream()) {
            entries.forEach(entry -> {
                try {
                    out.write(entry);
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** An entry with the ledger that holds it. */
    public record Found(LedgerName ledger, LedgerEntry entry) {

        /** The entities that it speaks of; none where this release cannot read it. */
        public List<EntityRef> touches() {
            return Fact.read(ledger, entry)
                    .map(fact -> List.copyOf(Touched.by(fact.event()))).orElse(List.of());
        }
    }

    /** The entry of an event. */
    public Optional<Found> find(UUID event) {
        return sight.jdbc().sql("SELECT ledger, bytes FROM " + sight.schema().table("entry")
                + " WHERE event = ?").param(event).query((row, i) -> new Found(
                        new LedgerName(row.getString(1)), LedgerEntry.parse(row.getBytes(2))))
                .list().stream().findFirst();
    }
}
