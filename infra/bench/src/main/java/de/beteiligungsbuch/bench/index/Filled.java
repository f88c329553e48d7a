package de.beteiligungsbuch.bench.index;

import java.util.ArrayList;
import java.util.List;

import de.beteiligungsbuch.bench.append.LedgerStore;
import de.beteiligungsbuch.bench.append.Sheets;
import de.beteiligungsbuch.eventstore.writer.Append;
import de.beteiligungsbuch.ledger.EntryDraft;

/** A ledger full of sheets. */
final class Filled {

    private static final int SHEETS_AT_ONCE = 20;

    private Filled() {}

    /**
     * Writes whole aggregates.
     *
     * @param entries how many, or a few more
     * @return the aggregates
     */
    static List<String> with(LedgerStore store, int entries) {
        Sheets sheets = Sheets.ofEntries(4);
        List<String> aggregates = new ArrayList<>();
        for (int written = 0; written < entries;) {
            List<EntryDraft> drafts = new ArrayList<>();
            for (int sheet = 0; sheet < SHEETS_AT_ONCE; sheet++) {
                for (int event = 0; event < Sheets.LENGTH; event++) {
                    drafts.add(sheets.nextDraft());
                }
                aggregates.add(sheets.aggregate());
            }
            store.writer().append(new Append(drafts, List.of()));
            written += drafts.size();
        }
        return aggregates;
    }
}
