package de.beteiligungsbuch.service.notary.log;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;

/** What can be watched: how large each log is, how late it is, whether it stopped. */
final class LogMetrics {

    private final MeterRegistry registry;
    private final Clock clock;

    LogMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** These entries are in a signed checkpoint now. */
    void published(LedgerName ledger, List<LedgerEntry> entries) {
        Timer delay = Timer.builder("notary.signed.delay").publishPercentiles(0.5, 0.99)
                .description("from the recording of an entry until a checkpoint covers it")
                .tag("ledger", ledger.value()).register(registry);
        entries.forEach(entry -> delay.record(positive(
                Duration.between(entry.time(), clock.instant()))));
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    void watch(LedgerName ledger, LedgerLog log) {
        Gauge.builder("notary.published", log, l -> l.publication().published().size())
                .description("entries that the published checkpoint covers")
                .tag("ledger", ledger.value()).register(registry);
        Gauge.builder("notary.stopped", log, l -> l.isStopped() ? 1 : 0)
                .description("1 if the ledger does not extend what was signed of it")
                .tag("ledger", ledger.value()).register(registry);
    }
}
