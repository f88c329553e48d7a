package de.beteiligungsbuch.service.auditor.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.Replay;
import de.beteiligungsbuch.history.view.DisclosedText;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.service.auditor.reading.EntryChain;
import de.beteiligungsbuch.service.auditor.reading.EntryReading;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * All that the ledgers of a source say, folded in memory by the same functions as the city's. The
 * entries are checked to follow one another; nothing here looks at a signature.
 */
public final class Rebuilt {

    private final Replay seen;
    private final Replay now;
    private final Map<EventId, Disclosures> disclosures = new HashMap<>();
    private final Map<LedgerName, Long> positions = new TreeMap<>(
            (one, other) -> one.value().compareTo(other.value()));

    private Rebuilt(Cut cut) {
        seen = new Replay(cut);
        now = cut.isNone() ? seen : new Replay(Cut.NONE);
    }

    /** Reads all ledgers of the source and folds what the cut admits. */
    public static Rebuilt of(LedgerSource source, Cut cut) {
        Rebuilt rebuilt = new Rebuilt(cut);
        source.ledgers().forEach(ledger -> rebuilt.read(source, ledger));
        return rebuilt;
    }

    private void read(LedgerSource source, LedgerName ledger) {
        EntryChain chain = new EntryChain(ledger);
        EntryReading.each(source, ledger, source.size(ledger), (bundle, entries) -> {
            for (LedgerEntry entry : entries) {
                chain.accept(entry);
                apply(ledger, entry);
            }
            source.disclosures(ledger, bundle)
                    .forEach(line -> disclosures.put(line.event(), line.disclosures()));
        });
        positions.put(ledger, chain.size());
    }

    private void apply(LedgerName ledger, LedgerEntry entry) {
        try {
            seen.apply(ledger, entry);
            if (now != seen) {
                now.apply(ledger, entry);
            }
        } catch (MalformedEntry e) {
            throw DoesNotHold.because(Finding.at(Verdict.APP_SCHEMA, ledger, entry.index(),
                    String.valueOf(e.getMessage())), e);
        }
    }

    /** The states under the cut. */
    public Replay seen() {
        return seen;
    }

    /** The states under no cut. */
    public Replay now() {
        return now;
    }

    /** What the digests of an event stand for, as far as the source has it. */
    public DisclosedText.Disclosing disclosing() {
        return event -> Optional.ofNullable(disclosures.get(event));
    }

    /** How many entries each ledger has. */
    public Map<LedgerName, Long> positions() {
        return positions;
    }

    /** The states of one kind, under the cut. */
    public <H extends History> List<H> all(Class<H> kind) {
        List<H> all = new ArrayList<>();
        seen.states().values().stream().filter(kind::isInstance).map(kind::cast).forEach(all::add);
        return all;
    }
}
