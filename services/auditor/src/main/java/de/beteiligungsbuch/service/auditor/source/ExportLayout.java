package de.beteiligungsbuch.service.auditor.source;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.TileCoordinates;

/** Which file of an export is where, below its folder or its address. */
public final class ExportLayout {

    /** Entries of a bundle that is full. */
    public static final int BUNDLE = TileCoordinates.FULL;

    private ExportLayout() {}

    /** The signed checkpoint. */
    public static String checkpoint(LedgerName ledger) {
        return ledger + "/checkpoint";
    }

    /** What stands in its place where nobody signed: size and root, one a line. */
    public static String unsigned(LedgerName ledger) {
        return ledger + "/checkpoint.unsigned";
    }

    /** A bundle of entries. */
    public static String bundle(LedgerName ledger, BundleCoordinates bundle) {
        return ledger + "/" + bundle.path();
    }

    /** A tile of hashes. */
    public static String tile(LedgerName ledger, TileCoordinates tile) {
        return ledger + "/" + tile.path();
    }

    /** The disclosures of the entries of a bundle, numbered as the bundle is. */
    public static String disclosures(LedgerName ledger, long bundle) {
        String path = new BundleCoordinates(bundle, BUNDLE).path();
        return ledger + "/disclosures" + path.substring("tile/entries".length()) + ".jsonl";
    }
}
