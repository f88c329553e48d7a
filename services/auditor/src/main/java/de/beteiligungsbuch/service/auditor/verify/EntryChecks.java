package de.beteiligungsbuch.service.auditor.verify;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.reading.EntryChain;
import de.beteiligungsbuch.service.auditor.rules.Rules;
import de.beteiligungsbuch.service.auditor.source.DisclosureLine;
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
    private final Rules rules;
    private final PersonalData personal;
    private final DisclosureCheck disclosures;
    private final boolean withDisclosures;
    private final Depth depth;
    private volatile @Nullable RuntimeException problem;

    EntryChecks(LedgerSource source, LedgerName ledger, Everything everything, Rules rules,
            PersonalData personal, boolean withDisclosures, Depth depth) {
        this.depth = depth;
        this.ledger = ledger;
        this.everything = everything;
        this.rules = rules;
        this.personal = personal;
        this.withDisclosures = withDisclosures && depth == Depth.EVERYTHING;
        chain = new EntryChain(ledger);
        disclosures = new DisclosureCheck(source, ledger, personal);
        everything.begin(ledger);
    }

    /** Whether it is asked what digests stand for. */
    boolean wantDisclosures() {
        return withDisclosures;
    }

    /**
     * Reads the entries of a bundle. For several threads at once.
     *
     * @return null if nobody asks, or once something was wrong
     */
    @Nullable
    BundleEntries read(FetchedBundle bundle, BundleLeaves leaves) {
        if (depth == Depth.TREE || problem != null) {
            return null;
        }
        BundleEntries entries = BundleEntries.of(ledger, bundle, leaves);
        FetchedBundle.Outcome<List<DisclosureLine>> lines = bundle.disclosures();
        return lines == null
                ? entries
                : entries.disclosed(disclosures, bundle.at().index(), lines);
    }

    /** Takes the entries of the next bundle. */
    void accept(@Nullable BundleEntries bundle) {
        if (problem != null || bundle == null) {
            return;
        }
        try {
            check(bundle);
        } catch (DoesNotHold | CouldNotTell e) {
            problem = e;
        }
    }

    private void check(BundleEntries bundle) {
        for (BundleEntries.One one : bundle.entries()) {
            chain.accept(one.entry(), one.hash());
            everything.accept(one.entry(), one.claims());
            rules.accept(ledger, one.entry(), one.event());
        }
        if (bundle.wrong() != null) {
            throw bundle.wrong();
        }
        if (bundle.unread() != null) {
            throw bundle.unread();
        }
        BundleDisclosures disclosed = bundle.disclosures();
        if (disclosed != null) {
            disclosures.accept(bundle.entries(), disclosed);
        }
    }

    /** Takes entries behind the checkpoint, of which only is asked what they erase. */
    void acceptLater(long first, List<byte[]> bytes) {
        if (withDisclosures) {
            IntStream.range(0, bytes.size()).forEach(i -> later(first + i, bytes.get(i)));
        }
    }

    private void later(long index, byte[] bytes) {
        StrictReading.Stated stated;
        try {
            stated = StrictReading.stated(ledger, index, bytes);
        } catch (DoesNotHold unsigned) {
            return; // nobody vouches for what is not signed yet
        }
        disclosures.acceptLater(stated.event());
    }

    /** Once all entries were taken: whether they contradict each other. */
    void settle() {
        // Whatever contradicts another entry was taken before something else was found wrong.
        everything.settle(disclosures.erasedEvents())
                .ifPresent(contradiction -> problem = contradiction);
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
        if (depth == Depth.TREE) {
            EnumSet.range(Check.CHAIN, Check.TIMES)
                    .forEach(check -> report.notMade(check, "--tree-only"));
            report.notMade(Check.PERSONAL_DATA, "--tree-only");
            return;
        }
        RuntimeException found = problem;
        if (found != null) {
            throw found;
        }
        report.made(Check.CHAIN, chain.size() + " entries");
        report.made(Check.SCHEMAS, "every entry to the byte");
        report.made(Check.SEQUENCES, "no gap, no repeat");
        report.made(Check.WORDINGS, "every version");
        report.made(Check.RULES, "each ledger by itself");
        if (withDisclosures) {
            disclosures.finish(everything);
            report.made(Check.DISCLOSURES, disclosures.open() + " open, " + disclosures.closed()
                    + " withheld or erased");
        } else {
            report.notMade(Check.DISCLOSURES, "--without-disclosures");
        }
        if (personal.size() > 0) {
            report.made(Check.PERSONAL_DATA, personal.size() + " names and texts looked for");
        } else {
            report.notMade(Check.PERSONAL_DATA,
                    "no name and no text was open when this ledger was read");
        }
    }
}
