package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.source.DisclosureLine;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;

/**
 * What can be said of a bundle's entries without those before it.
 *
 * @param entries     up to the first that is none
 * @param wrong       why that one is none, or null
 * @param disclosures of the bundle, if they are asked for and all entries are right
 * @param unread      why there are no disclosures, or null
 */
record BundleEntries(
        List<One> entries,
        @Nullable DoesNotHold wrong,
        @Nullable BundleDisclosures disclosures,
        @Nullable RuntimeException unread) {

    /** An entry, its hash, what it states. */
    record One(LedgerEntry entry, LeafHash hash, Object event, Claims claims) {}

    /** Reads them. */
    static BundleEntries of(LedgerName ledger, FetchedBundle bundle, BundleLeaves leaves) {
        long first = bundle.at().firstEntry();
        SplitBundle bytes = bundle.entries();
        List<One> entries = new ArrayList<>(bytes.count());
        for (int i = 0; i < bytes.count(); i++) {
            try {
                StrictReading.Stated stated = StrictReading.stated(ledger, first + i,
                        bytes.entry(i));
                entries.add(new One(stated.entry(), LeafHash.of(leaves.bytes(i)), stated.event(),
                        Claims.of(stated.entry(), stated.event())));
            } catch (DoesNotHold e) {
                return new BundleEntries(entries, e, null, null);
            }
        }
        return new BundleEntries(entries, null, null, null);
    }

    /** The same with the disclosures of its entries, or with why there are none. */
    BundleEntries disclosed(DisclosureCheck check, long bundle,
            FetchedBundle.Outcome<List<DisclosureLine>> lines) {
        if (wrong != null) {
            return this;
        }
        try {
            return new BundleEntries(entries, null, check.of(bundle, entries, lines.get()), null);
        } catch (DoesNotHold | CouldNotTell e) {
            return new BundleEntries(entries, null, null, e);
        }
    }
}
