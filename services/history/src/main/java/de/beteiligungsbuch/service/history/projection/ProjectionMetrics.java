package de.beteiligungsbuch.service.history.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What can be watched: entries, their delay, how far behind, dead letters. */
final class ProjectionMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Counter entries;
    private final Timer delay;

    ProjectionMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.entries = Counter.builder("history.entries")
                .description("entries that were taken in").register(registry);
        this.delay = Timer.builder("history.delay").publishPercentiles(0.5, 0.99)
                .description("from the recording of an entry until it can be read here")
                .register(registry);
    }

    void written(List<ReadEntry> batch) {
        entries.increment(batch.size());
        Duration late = Duration.between(batch.getLast().entry().time(), clock.instant());
        delay.record(late.isNegative() ? Duration.ZERO : late);
    }

    void watch(Projections projections) {
        for (var ledger : Projector.LEDGERS) {
            gauge("history.position", ledger.value(), projections,
                    p -> p.live().map(Projector::positions).orElse(Map.of())
                            .getOrDefault(ledger.topic(), 0L));
            gauge("history.behind", ledger.value(), projections,
                    p -> p.live().stream().flatMap(live -> live.feeds().stream())
                            .filter(feed -> feed.ledger().equals(ledger))
                            .mapToLong(LedgerFeed::behind).sum());
        }
        Gauge.builder("history.dead.letters", projections,
                p -> p.live().map(Projector::parked).orElse(0))
                .description("entities that wait behind an entry that could not be taken in")
                .register(registry);
    }

    private void gauge(String name, String ledger, Projections projections,
            ToDoubleFunction<Projections> value) {
        Gauge.builder(name, projections, value).tag("ledger", ledger).register(registry);
    }
}
