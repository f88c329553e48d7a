package de.beteiligungsbuch.ledgerservice.health;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterMetrics;
import de.beteiligungsbuch.eventstore.writer.WriterHealth;
import de.beteiligungsbuch.ledger.LedgerName;

/** The figures of the writer, {@code ledger_*} at {@code /actuator/prometheus}. */
final class LedgerMetrics implements MeterBinder {

    private final LedgerName ledger;
    private final LedgerWriter writer;

    LedgerMetrics(LedgerName ledger, LedgerWriter writer) {
        this.ledger = ledger;
        this.writer = writer;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Tags tags = Tags.of("ledger", ledger.value());
        gauge(registry, tags, "ledger.writer", "1 if this instance writes the ledger",
                now -> now.state() == WriterHealth.State.WRITER ? 1 : 0);
        gauge(registry, tags, "ledger.epoch", "Epoch of the writer", LedgerWriterMetrics::epoch);
        gauge(registry, tags, "ledger.next.index", "Index that the next entry gets",
                LedgerWriterMetrics::nextIndex);
        gauge(registry, tags, "ledger.waiting", "Units of work that wait to be committed",
                LedgerWriterMetrics::waiting);
        count(registry, tags, "ledger.appended", "Entries appended",
                LedgerWriterMetrics::appendedEntries);
        count(registry, tags, "ledger.batches", "Transactions committed",
                LedgerWriterMetrics::batches);
        count(registry, tags, "ledger.refused", "Units of work refused",
                LedgerWriterMetrics::refused);
        count(registry, tags, "ledger.outcome.unknown", "Commits whose outcome was not known",
                LedgerWriterMetrics::unknownOutcomes);
    }

    private void gauge(MeterRegistry registry, Tags tags, String name, String description,
            ToDoubleFunction<LedgerWriterMetrics> value) {
        Gauge.builder(name, writer, w -> value.applyAsDouble(w.metrics())).tags(tags)
                .description(description).register(registry);
    }

    private void count(MeterRegistry registry, Tags tags, String name, String description,
            ToDoubleFunction<LedgerWriterMetrics> value) {
        FunctionCounter.builder(name, writer, w -> value.applyAsDouble(w.metrics())).tags(tags)
                .description(description).register(registry);
    }
}
