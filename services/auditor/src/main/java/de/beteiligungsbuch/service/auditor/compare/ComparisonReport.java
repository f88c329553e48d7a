package de.beteiligungsbuch.service.auditor.compare;

import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verify.Report.Outcome;

/**
 * What came out.
 *
 * @param portal      its address
 * @param source      from which was rebuilt
 * @param positions   how many entries of each ledger both rest on
 * @param data        how many pages of data were compared
 * @param pages       how many pages for people were read
 * @param entries     how many raw entries were compared
 * @param differences all that were found
 * @param unread      what could not be read, in sentences
 */
public record ComparisonReport(
        String portal,
        String source,
        Map<LedgerName, Long> positions,
        long data,
        long pages,
        long entries,
        List<Difference> differences,
        List<String> unread) {

    /** Takes copies of the lists. */
    public ComparisonReport {
        differences = List.copyOf(differences);
        unread = List.copyOf(unread);
    }

    /** The worst of all. */
    public Outcome outcome() {
        if (!differences.isEmpty()) {
            return Outcome.DOES_NOT_HOLD;
        }
        return unread.isEmpty() ? Outcome.HOLDS : Outcome.COULD_NOT_TELL;
    }
}
