package de.beteiligungsbuch.service.auditor.verify;

import java.util.List;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * That what contributors said and called themselves does not come back in an entry, from which
 * nothing can be erased any more: anywhere in the texts of the ledger that the contribution stands
 * in, and in the ledgers read after it as all that a field says (an adopted text may well be in
 * their words, and a name may be of words that others use). Only what is open here can be compared;
 * what processes and formats are called by before is nobody's name.
 */
final class PersonalData {

    private final LongSet shown = new LongSet();
    private final LongSet common = new LongSet();

    /**
     * What one entry says and shows.
     *
     * @param says  phrases in its texts
     * @param shows phrases of what its digests stand for
     * @param names whether its texts are names of processes and formats
     */
    record Spoken(long index, List<Long> says, List<Long> shows, boolean names) {}

    /** What an entry says. For several threads at once. */
    static Spoken of(LedgerName ledger, LedgerEntry entry, Object event, List<Long> shows) {
        return new Spoken(entry.index(), ledger.equals(LedgerName.PARTICIPATION)
                ? Phrases.within(entry, event)
                : Phrases.whole(entry, event), shows,
                event instanceof ProcessEvent || event instanceof FormatEvent);
    }

    /**
     * Takes the next entry.
     *
     * @throws DoesNotHold {@code E_PII_IN_LEAF}
     */
    void accept(LedgerName ledger, Spoken entry) {
        for (long phrase : entry.says) {
            if (shown.contains(phrase)) {
                throw new DoesNotHold(Finding.at(Verdict.PII_IN_LEAF, ledger, entry.index,
                        "the entry says in plain words what a contributor said, or called"
                                + " themselves, and what it must be possible to erase"));
            }
        }
        if (entry.names) {
            entry.says.forEach(common::add);
        }
        for (long phrase : entry.shows) {
            if (!common.contains(phrase)) {
                shown.add(phrase);
            }
        }
    }

    /** How many names and texts are looked for. */
    int size() {
        return shown.size();
    }
}
