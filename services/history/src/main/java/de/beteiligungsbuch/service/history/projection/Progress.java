package de.beteiligungsbuch.service.history.projection;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.LedgerName;

/** How far the projections have come. */
@Component
public class Progress {

    private final Projections projections;

    Progress(Projections projections) {
        this.projections = projections;
    }

    /**
     * How far one ledger was taken in.
     *
     * @param position entries that are in
     * @param end      entries that there are, estimated until the end is reached
     */
    public record Ledger(LedgerName name, long position, long end, double percent) {}

    /** How far the projection is that is being built. */
    public record Rebuild(
            int projectionVersion,
            String schema,
            long done,
            long of,
            double entriesPerSecond,
            @Nullable Long secondsLeft) {}

    /** All of it. */
    public record Report(
            int projectionVersion,
            String schema,
            boolean caughtUp,
            List<Ledger> ledgers,
            int deadLetters,
            double entriesPerSecond,
            @Nullable Long secondsLeft,
            @Nullable String trouble,
            @Nullable Rebuild rebuild) {}

    /** As of now. */
    public Report report() {
        Schema schema = projections.answering();
        Projector live = projections.live().orElse(null);
        Rebuild rebuild = projections.rebuilding().map(Progress::rebuild).orElse(null);
        if (live == null) {
            return new Report(schema.version(), schema.name(), false, List.of(), 0, 0, null, null,
                    rebuild);
        }
        List<Ledger> ledgers = ledgers(live);
        return new Report(schema.version(), schema.name(), live.isAtEnd(), ledgers, live.parked(),
                rounded(live.rate()), left(live, ledgers), live.trouble(), rebuild);
    }

    private static List<Ledger> ledgers(Projector projector) {
        return projector.feeds().stream().map(feed -> {
            long position = projector.positions().getOrDefault(feed.ledger().topic(), 0L);
            long end = feed.size(position);
            return new Ledger(feed.ledger(), position, end,
                    end == 0 ? 100 : rounded(100.0 * position / end));
        }).toList();
    }

    private static Rebuild rebuild(Projector projector) {
        List<Ledger> ledgers = ledgers(projector);
        return new Rebuild(projector.schema().version(), projector.schema().name(),
                ledgers.stream().mapToLong(Ledger::position).sum(),
                ledgers.stream().mapToLong(Ledger::end).sum(), rounded(projector.rate()),
                left(projector, ledgers));
    }

    private static @Nullable Long left(Projector projector, List<Ledger> ledgers) {
        long missing = ledgers.stream().mapToLong(ledger -> ledger.end() - ledger.position()).sum();
        double rate = projector.rate();
        return missing == 0 ? Long.valueOf(0) : rate > 0 ? Math.round(missing / rate) : null;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
