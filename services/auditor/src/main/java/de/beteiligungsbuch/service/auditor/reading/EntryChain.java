package de.beteiligungsbuch.service.auditor.reading;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** That entries follow one another: index plus one, the hash of the one before, epoch never less. */
public final class EntryChain {

    private final LedgerName ledger;
    private long next;
    private long epoch = 1;
    private @Nullable LeafHash last;

    /** From entry 0 on. */
    public EntryChain(LedgerName ledger) {
        this.ledger = ledger;
    }

    /** Takes the next entry. */
    public void accept(LedgerEntry entry) {
        accept(entry, entry.leafHash());
    }

    /**
     * Takes the next entry, whose hash is known already.
     *
     * @throws DoesNotHold if it does not follow
     */
    public void accept(LedgerEntry entry, LeafHash hash) {
        if (entry.index() != next) {
            throw broken(Verdict.INDEX, "ledgerindex is " + entry.index() + ", must be " + next);
        }
        LeafHash wanted = last;
        if (wanted != null && !Objects.equals(wanted, entry.previous())) {
            throw broken(Verdict.CHAIN, "previous is " + entry.previous()
                    + ", the entry before has " + wanted);
        }
        if (entry.epoch() < epoch) {
            throw broken(Verdict.CHAIN, "writerepoch is " + entry.epoch() + " after " + epoch);
        }
        next++;
        epoch = entry.epoch();
        last = hash;
    }

    /** How many entries were taken. */
    public long size() {
        return next;
    }

    private DoesNotHold broken(Verdict verdict, String detail) {
        return new DoesNotHold(Finding.at(verdict, ledger, next, detail));
    }
}
