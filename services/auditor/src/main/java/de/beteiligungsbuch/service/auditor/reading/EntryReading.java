package de.beteiligungsbuch.service.auditor.reading;

import java.util.ArrayList;
import java.util.List;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.service.auditor.source.Bundles;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** Reads a ledger bundle by bundle, from its first entry on. */
public final class EntryReading {

    private EntryReading() {}

    /** Takes the entries of one bundle. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Takes them.
         *
         * @param bundle from 0, counted in 256 entries
         */
        void read(long bundle, List<LedgerEntry> entries);
    }

    /**
     * Reads all entries of a ledger of that size.
     *
     * @throws DoesNotHold if a bundle cannot be taken apart, has another count of entries, or holds
     *                     what is no entry
     */
    public static void each(LedgerSource source, LedgerName ledger, long size, Reader reader) {
        for (long bundle = 0; bundle * ExportLayout.BUNDLE < size; bundle++) {
            BundleCoordinates coordinates = BundleCoordinates.of(bundle, size);
            reader.read(bundle, parsed(ledger, coordinates,
                    bytes(ledger, coordinates, source.bundle(ledger, coordinates))));
        }
    }

    /** The bytes of each entry of a bundle. */
    public static List<byte[]> bytes(LedgerName ledger, BundleCoordinates bundle, byte[] bytes) {
        Integer count = Bundles.count(bytes);
        if (count != null && count != bundle.width()) {
            throw new DoesNotHold(Finding.at(Verdict.BUNDLE_COUNT, ledger,
                    bundle.firstEntry() + Math.min(count, bundle.width()), bundle + " has "
                            + count + " entries, not " + bundle.width()));
        }
        try {
            return EntryBundle.parse(bytes).entries();
        } catch (MalformedProof e) {
            throw DoesNotHold.because(Finding.at(Verdict.BUNDLE_FORMAT, ledger,
                    bundle.firstEntry(), bundle + ": " + e.getMessage()), e);
        }
    }

    private static List<LedgerEntry> parsed(LedgerName ledger, BundleCoordinates bundle,
            List<byte[]> bytes) {
        List<LedgerEntry> entries = new ArrayList<>(bytes.size());
        for (byte[] entry : bytes) {
            entries.add(parsed(ledger, bundle.firstEntry() + entries.size(), entry));
        }
        return entries;
    }

    /** The entry of those bytes. */
    public static LedgerEntry parsed(LedgerName ledger, long index, byte[] bytes) {
        try {
            return LedgerEntry.parse(bytes);
        } catch (MalformedEntry e) {
            throw DoesNotHold.because(Finding.at(Verdict.APP_SCHEMA, ledger, index,
                    String.valueOf(e.getMessage())), e);
        }
    }
}
