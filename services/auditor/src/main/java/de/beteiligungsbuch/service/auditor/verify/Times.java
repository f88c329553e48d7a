package de.beteiligungsbuch.service.auditor.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.VerifiedCheckpoint;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * That the times that entries claim lie between the checkpoints around them. Who signed a checkpoint
 * says when; the earliest of these times counts, for by then all its entries were there. Between two
 * checkpoints only the earliest and the latest entry are kept.
 */
final class Times {

    /** So far the clocks of those who write and those who sign may be apart. */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    /** So far a notary that was down may be behind: what it signs first may lack what was written. */
    private static final Duration BEHIND = Duration.ofDays(1);

    private final LedgerName ledger;
    /** By the size from which on entries are in it. */
    private final NavigableMap<Long, Between> between = new TreeMap<>();

    /** An entry and the time that it claims. */
    private record Dated(long index, Instant time) {}

    private static final class Between {

        private @Nullable Dated earliest;
        private @Nullable Dated latest;

        void accept(LedgerEntry entry) {
            if (earliest == null || entry.time().isBefore(earliest.time)) {
                earliest = new Dated(entry.index(), entry.time());
            }
            if (latest == null || entry.time().isAfter(latest.time)) {
                latest = new Dated(entry.index(), entry.time());
            }
        }
    }

    /** @param sizes of the checkpoints that will count */
    Times(LedgerName ledger, Iterable<Long> sizes) {
        this.ledger = ledger;
        between.put(0L, new Between());
        sizes.forEach(size -> between.put(size, new Between()));
    }

    /** Takes the entries of the next bundle, if they were read. */
    void accept(@Nullable BundleEntries bundle) {
        if (bundle != null) {
            bundle.entries().forEach(one -> between.floorEntry(one.entry().index()).getValue()
                    .accept(one.entry()));
        }
    }

    /**
     * Once all entries were taken.
     *
     * @param checkpoints whose signatures hold
     * @throws DoesNotHold {@code E_TIME}
     */
    void require(List<VerifiedCheckpoint> checkpoints, LedgerReport report) {
        int dated = 0;
        for (VerifiedCheckpoint checkpoint : checkpoints) {
            Optional<Instant> signed = first(checkpoint);
            if (signed.isPresent()) {
                require(checkpoint.checkpoint().size(), signed.get());
                dated++;
            }
        }
        if (dated == 0) {
            report.notMade(Check.TIMES, "no signature of any checkpoint says when it was made");
        } else {
            report.made(Check.TIMES, dated + " checkpoints; " + AHEAD + " ahead, " + BEHIND
                    + " behind allowed");
        }
    }

    private static Optional<Instant> first(VerifiedCheckpoint checkpoint) {
        return Stream.concat(checkpoint.signatures().stream(), checkpoint.cosignatures().stream())
                .flatMap(signature -> signature.time().stream()).min(Comparator.naturalOrder());
    }

    private void require(long size, Instant signed) {
        for (Map.Entry<Long, Between> part : between.entrySet()) {
            Dated latest = part.getValue().latest;
            Dated earliest = part.getValue().earliest;
            if (part.getKey() < size && latest != null
                    && latest.time.isAfter(signed.plus(AHEAD))) {
                throw wrong(latest, "more than " + AHEAD + " after " + signed
                        + ", when the checkpoint of size " + size + " was signed, which holds it");
            }
            if (part.getKey() >= size && earliest != null
                    && earliest.time.isBefore(signed.minus(BEHIND))) {
                throw wrong(earliest, "more than " + BEHIND + " before " + signed
                        + ", when the checkpoint of size " + size
                        + " was signed, which does not hold it yet");
            }
        }
    }

    private DoesNotHold wrong(Dated entry, String how) {
        return new DoesNotHold(Finding.at(Verdict.TIME, ledger, entry.index,
                "it claims to be of " + entry.time + ", that is " + how));
    }
}
