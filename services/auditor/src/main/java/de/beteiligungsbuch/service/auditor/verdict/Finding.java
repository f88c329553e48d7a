package de.beteiligungsbuch.service.auditor.verdict;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;

/**
 * The first thing that does not hold.
 *
 * @param ledger in which, or null where it concerns none
 * @param index  of the entry, from 0, or null where it concerns no single one
 * @param detail both values that disagree, in a sentence
 */
public record Finding(
        Verdict verdict,
        @Nullable LedgerName ledger,
        @Nullable Long index,
        String detail) {

    /** Of one entry. */
    public static Finding at(Verdict verdict, LedgerName ledger, long index, String detail) {
        return new Finding(verdict, ledger, index, detail);
    }

    /** Of a ledger as a whole. */
    public static Finding of(Verdict verdict, LedgerName ledger, String detail) {
        return new Finding(verdict, ledger, null, detail);
    }

    /** Code, place and detail in one line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(verdict.code());
        if (ledger != null) {
            line.append(" · ").append(ledger);
        }
        if (index != null) {
            line.append(" · entry ").append(index);
        }
        return line.append(": ").append(detail).toString();
    }
}
