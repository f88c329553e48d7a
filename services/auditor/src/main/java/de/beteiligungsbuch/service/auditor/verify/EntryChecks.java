package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.reading.EntryChain;
import de.beteiligungsbuch.service.auditor.reading.EntryReading;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * What the entries of a ledger say. What is wrong is kept until the root is known: of entries that
 * nobody signed it would be no news. Behind the first thing that is wrong nothing more is read.
 */
final class EntryChecks {

    private final LedgerName ledger;
    private final Everything everything;
    private final EntryChain chain;
    private final Wordings wordings = new Wordings();
    private final DisclosureCheck disclosures;
    private final boolean withDisclosures;
    private @Nullable RuntimeException problem;

    EntryChecks(LedgerSource source, LedgerName ledger, Everything everything,
            boolean withDisclosures) {
        this.ledger = ledger;
        this.everything = everything;
        this.withDisclosures = withDisclosures;
        chain = new EntryChain(ledger);
        disclosures = new DisclosureCheck(source, ledger);
    }

    private record Read(LedgerEntry entry, Object event) {}

    void accept(long bundle, List<byte[]> bytes, List<TreeHash> leaves) {
        if (problem != null) {
            return;
        }
        try {
            check(bundle, bytes, leaves);
        } catch (DoesNotHold | CouldNotTell e) {
            problem = e;
        }
    }

    private void check(long bundle, List<byte[]> bytes, List<TreeHash> leaves) {
        long first = bundle * ExportLayout.BUNDLE;
        List<Object> read = IntStream.range(0, bytes.size()).parallel()
                .mapToObj(i -> read(first + i, bytes.get(i))).toList();
        List<LedgerEntry> entries = new ArrayList<>(bytes.size());
        List<Object> events = new ArrayList<>(bytes.size());
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i) instanceof DoesNotHold wrong) {
                throw wrong;
            }
            Read one = (Read) read.get(i);
            chain.accept(one.entry, LeafHash.of(leaves.get(i).bytes()));
            everything.accept(ledger, one.entry, one.event);
            wordings.accept(ledger, one.entry, one.event);
            entries.add(one.entry);
            events.add(one.event);
        }
        if (withDisclosures) {
            disclosures.accept(bundle, entries, events);
        }
    }

    /** Takes entries behind the checkpoint, of which only is asked what they erase. */
    void acceptLater(long first, List<byte[]> bytes) {
        if (withDisclosures) {
            IntStream.range(0, bytes.size()).mapToObj(i -> read(first + i, bytes.get(i)))
                    .filter(Read.class::isInstance)
                    .forEach(read -> disclosures.acceptLater(((Read) read).event));
        }
    }

    /** What is wrong is returned, so that the first in order is the one that is told. */
    private Object read(long index, byte[] bytes) {
        try {
            LedgerEntry entry = EntryReading.parsed(ledger, index, bytes);
            return new Read(entry, StrictReading.event(ledger, entry));
        } catch (DoesNotHold e) {
            return e;
        }
    }

    /** Where the entries contradict themselves: an entry whose hash the next one does not name. */
    Optional<Long> firstDoubt() {
        if (problem instanceof DoesNotHold wrong && wrong.finding().index() != null) {
            long index = wrong.finding().index();
            return Optional.of(wrong.finding().verdict() == Verdict.CHAIN
                    ? Math.max(0, index - 1)
                    : index);
        }
        return Optional.empty();
    }

    /** Says what holds, or throws what does not. */
    void finish(LedgerReport report) {
        if (problem != null) {
            throw problem;
        }
        report.made(Check.CHAIN, chain.size() + " entries");
        report.made(Check.SCHEMAS, "every entry to the byte");
        report.made(Check.SEQUENCES, "no gap, no repeat");
        report.made(Check.WORDINGS, "every version");
        if (withDisclosures) {
            disclosures.finish(everything);
            report.made(Check.DISCLOSURES, disclosures.open() + " open, " + disclosures.closed()
                    + " withheld or erased");
        } else {
            report.notMade(Check.DISCLOSURES, "--without-disclosures");
        }
    }
}
