package de.beteiligungsbuch.eventstore.reader;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;

/** Checks that entries follow one another: index plus one, hash of the one before, epoch never less. */
public final class EntryChain {

    private long nextIndex;
    private @Nullable LeafHash last;
    private long epoch;

    private EntryChain(long nextIndex, @Nullable LeafHash last, long epoch) {
        this.nextIndex = nextIndex;
        this.last = last;
        this.epoch = epoch;
    }

    /** From entry 0 on. */
    public static EntryChain fromTheBeginning() {
        return new EntryChain(0, null, 1);
    }

    /**
     * From an entry on that was checked before.
     *
     * @param nextIndex index of the first entry to come, from 1
     * @param last      hash of the entry before it
     * @param epoch     of the entry before it
     */
    public static EntryChain after(long nextIndex, LeafHash last, long epoch) {
        return new EntryChain(nextIndex, last, epoch);
    }

    /**
     * Takes the next entry.
     *
     * @throws LedgerBroken if it does not follow
     */
    public void accept(HashedEntry next) {
        LedgerEntry entry = next.entry();
        if (entry.index() != nextIndex) {
            throw LedgerBroken.at(entry, "ledgerindex", nextIndex, entry.index());
        }
        LeafHash wanted = last;
        LeafHash found = entry.previous();
        if (wanted != null && (found == null || !wanted.equals(found))) {
            throw LedgerBroken.at(entry, "previous", wanted, found == null ? "absent" : found);
        }
        if (entry.epoch() < epoch) {
            throw LedgerBroken.at(entry, "writerepoch", "at least " + epoch, entry.epoch());
        }
        nextIndex++;
        last = next.leaf();
        epoch = entry.epoch();
    }

    /** The index of the entry that must come next. */
    public long nextIndex() {
        return nextIndex;
    }

    /** The epoch of the last entry; 1 before the first. */
    public long epoch() {
        return epoch;
    }

    /** The hash of the last entry; null before the first. */
    public @Nullable LeafHash last() {
        return last;
    }
}
