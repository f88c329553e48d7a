package de.beteiligungsbuch.service.auditor.source;

import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * Ledgers as somebody serves them. For one thread at a time unless {@link #readers} says more. Every method throws
 * {@link CouldNotTell} when something that is there cannot be read; what is read need not be true.
 */
public interface LedgerSource extends AutoCloseable {

    /** How it was named on the command line. */
    String name();

    /** The ledgers that it has, by name. */
    List<LedgerName> ledgers();

    /** The bytes of the newest checkpoint, a signed note; empty where the source has none. */
    Optional<byte[]> checkpoint(LedgerName ledger);

    /** How many entries it says the ledger has; nobody vouches for that but a checkpoint. */
    long size(LedgerName ledger);

    /** The bytes of a bundle in the format of tlog-tiles, unparsed; a wider one where it has that. */
    byte[] bundle(LedgerName ledger, BundleCoordinates bundle);

    /** The bytes of a tile; empty where the source has no tiles at all. */
    Optional<byte[]> tile(LedgerName ledger, TileCoordinates tile);

    /**
     * What the digests of the entries of one bundle stand for, one line an event.
     *
     * @param bundle from 0, counted in 256 entries
     */
    List<DisclosureLine> disclosures(LedgerName ledger, long bundle);

    /**
     * How many threads may read at the same time, and had better, at least 1. Where it is 1,
     * bundles had better be read in their order.
     */
    default int readers() {
        return 1;
    }

    @Override
    void close();
}
