package de.beteiligungsbuch.service.auditor.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.service.auditor.source.DisclosureLine;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;

/**
 * All that a source has of one bundle.
 *
 * @param tile        over its entries
 * @param disclosures of its entries, if they are asked for
 */
record FetchedBundle(
        BundleCoordinates at,
        SplitBundle entries,
        Outcome<Optional<byte[]>> tile,
        @Nullable Outcome<List<DisclosureLine>> disclosures) {

    /** What was read, or why it was not: whether that matters is seen later. */
    record Outcome<T>(@Nullable T value, @Nullable RuntimeException failure) {

        static <T> Outcome<T> of(Supplier<T> read) {
            try {
                return new Outcome<>(read.get(), null);
            } catch (DoesNotHold | CouldNotTell e) {
                return new Outcome<>(null, e);
            }
        }

        /** The value; throws the failure. */
        T get() {
            if (value == null) {
                throw failure == null ? new IllegalStateException("nothing was read") : failure;
            }
            return value;
        }
    }

    /**
     * Reads it.
     *
     * @throws DoesNotHold  if the bundle has not so many entries, or cannot be taken apart
     * @throws CouldNotTell if the bundle cannot be read
     */
    static FetchedBundle of(LedgerSource source, LedgerName ledger, BundleCoordinates at,
            boolean withDisclosures) {
        SplitBundle entries = SplitBundle.of(ledger, at, source.bundle(ledger, at));
        TileCoordinates tile = new TileCoordinates(0, at.index(), at.width());
        return new FetchedBundle(at, entries, Outcome.of(() -> source.tile(ledger, tile)),
                withDisclosures
                        ? Outcome.of(() -> source.disclosures(ledger, at.index()))
                        : null);
    }

    /** The index behind its last entry. */
    long end() {
        return at.firstEntry() + at.width();
    }
}
