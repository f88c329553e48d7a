package de.beteiligungsbuch.service.auditor.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** That every promise whose time has come was kept: what it promised is in the signed tree. */
final class PromiseCheck {

    private final LedgerName ledger;
    private final List<Evidence.Kept<Promise>> promises;
    private final Instant now;
    private final Set<TreeHash> wanted = new HashSet<>();
    private final Map<TreeHash, Found> found = new HashMap<>();

    /** An entry that was promised, and the event that it says it is. */
    private record Found(long index, String eventId) {}

    /** @param promises whose signatures are checked elsewhere, before {@link #require} */
    PromiseCheck(LedgerName ledger, List<Evidence.Kept<Promise>> promises, Instant now) {
        this.ledger = ledger;
        this.promises = promises;
        this.now = now;
        promises.forEach(kept -> wanted.add(kept.content().leaf()));
    }

    /** Takes entries of the signed tree. */
    void accept(FetchedBundle bundle, BundleLeaves leaves) {
        for (int i = 0; i < leaves.count() && !wanted.isEmpty(); i++) {
            TreeHash leaf = leaves.leaf(i);
            if (wanted.contains(leaf)) {
                found.putIfAbsent(leaf, new Found(bundle.at().firstEntry() + i,
                        eventId(bundle.entries().entry(i))));
            }
        }
    }

    private static String eventId(byte[] entry) {
        try {
            return LedgerEntry.parse(entry).id().toString();
        } catch (MalformedEntry e) {
            return "none (" + e.getMessage() + ")";
        }
    }

    /**
     * Once the root is known to be the signed one.
     *
     * @param signed what is known of when it was signed, for the message
     */
    void require(long size, Supplier<String> signed, LedgerReport report) {
        int kept = 0;
        int notDue = 0;
        for (Evidence.Kept<Promise> promise : promises) {
            Found entry = found.get(promise.content().leaf());
            if (entry != null) {
                requireEvent(promise, entry);
                kept++;
            } else if (now.isAfter(promise.content().deadline())) {
                throw broken(promise, size, signed.get());
            } else {
                notDue++;
            }
        }
        if (promises.isEmpty()) {
            report.notMade(Check.PROMISES, "no promise was given (--promise)");
        } else {
            report.made(Check.PROMISES, kept + " kept, " + notDue + " not yet due");
        }
    }

    private void requireEvent(Evidence.Kept<Promise> promise, Found entry) {
        if (!promise.content().eventId().equals(entry.eventId)) {
            throw new DoesNotHold(Finding.at(Verdict.INCLUSION, ledger, entry.index,
                    promise.file() + " speaks of event " + promise.content().eventId()
                            + ", the entry that it promises is event " + entry.eventId));
        }
    }

    private DoesNotHold broken(Evidence.Kept<Promise> promise, long size, String signed) {
        return new DoesNotHold(Finding.of(Verdict.PROMISE_BROKEN, ledger, promise.file()
                + " promises leaf " + promise.content().leaf() + " (event "
                + promise.content().eventId() + ") by " + promise.content().deadline()
                + "; now it is " + now + ", and the signed tree of " + size
                + " entries does not hold it (" + signed + ")"));
    }
}
