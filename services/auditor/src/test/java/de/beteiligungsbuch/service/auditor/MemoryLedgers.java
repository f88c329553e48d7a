package de.beteiligungsbuch.service.auditor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import de.beteiligungsbuch.history.SmallHistory;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.service.auditor.source.DisclosureLine;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;

/** Ledgers that a test has written, as a source. */
public final class MemoryLedgers implements LedgerSource {

    private final Map<LedgerName, List<byte[]>> entries = new TreeMap<>(
            Comparator.comparing(LedgerName::value));
    private final Function<EventId, Optional<Disclosures>> content;

    public MemoryLedgers(Map<LedgerName, List<LedgerEntry>> ledgers,
            Function<EventId, Optional<Disclosures>> content) {
        ledgers.forEach((name, all) -> entries.put(name,
                new ArrayList<>(all.stream().map(LedgerEntry::bytes).toList())));
        this.content = content;
    }

    /** The small history with everything that its digests stand for. */
    public static MemoryLedgers of(SmallHistory history) {
        return new MemoryLedgers(history.ledgers.ledgers(), id -> disclosing(history, id));
    }

    public static Optional<Disclosures> disclosing(SmallHistory history, EventId event) {
        return history.disclosing(event).or(() -> history.unheardSubmitted.id().equals(event)
                ? Optional.of(Disclosures.of(event, List.of(history.unheardText)))
                : Optional.empty());
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<LedgerName> ledgers() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public Optional<byte[]> checkpoint(LedgerName ledger) {
        return Optional.empty();
    }

    @Override
    public long size(LedgerName ledger) {
        return all(ledger).size();
    }

    /** The bytes of all entries; may be tampered with. */
    public List<byte[]> all(LedgerName ledger) {
        return entries.getOrDefault(ledger, List.of());
    }

    @Override
    public byte[] bundle(LedgerName ledger, BundleCoordinates bundle) {
        int first = (int) bundle.firstEntry();
        return new EntryBundle(all(ledger).subList(first, first + bundle.width())).bytes();
    }

    @Override
    public Optional<byte[]> tile(LedgerName ledger, TileCoordinates tile) {
        return Optional.empty();
    }

    @Override
    public List<DisclosureLine> disclosures(LedgerName ledger, long bundle) {
        return all(ledger).stream().skip(bundle * 256).limit(256)
                .map(bytes -> LedgerEntry.parse(bytes).id())
                .flatMap(id -> content.apply(id).stream()
                        .map(found -> new DisclosureLine(id, found)))
                .toList();
    }

    @Override
    public void close() {
        // nothing is held open
    }

    static Disclosure text(String value) {
        return Disclosure.of("text", value);
    }
}
