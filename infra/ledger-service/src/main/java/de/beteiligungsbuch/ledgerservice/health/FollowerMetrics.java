package de.beteiligungsbuch.ledgerservice.health;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.eventhandling.EventTrackerStatus;

import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition.Followed;
import de.beteiligungsbuch.ledgerservice.axon.AxonLifecycle;

/** How far the service has followed other ledgers; against {@code ledger_next_index} the lag. */
final class FollowerMetrics implements MeterBinder {

    private final LedgerDefinition definition;
    private final AxonLifecycle axon;

    FollowerMetrics(LedgerDefinition definition, AxonLifecycle axon) {
        this.definition = definition;
        this.axon = axon;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Followed followed : definition.followed()) {
            gauge(registry, followed, "ledger.follower.index", "Index of the last entry taken in",
                    status -> status.getCurrentPosition().orElse(-1));
            gauge(registry, followed, "ledger.follower.caught.up", "1 at the end of the ledger",
                    status -> status.isCaughtUp() ? 1 : 0);
            gauge(registry, followed, "ledger.follower.error",
                    "1 while an entry cannot be taken in",
                    status -> status.isErrorState() ? 1 : 0);
        }
    }

    private void gauge(MeterRegistry registry, Followed followed, String name, String description,
            ToDoubleFunction<EventTrackerStatus> value) {
        Gauge.builder(name, axon, a -> a.follower(followed.name()).processingStatus().values()
                .stream().mapToDouble(value).findFirst().orElse(Double.NaN))
                .tags(Tags.of("follower", followed.name(), "ledger", followed.ledger().value()))
                .description(description).register(registry);
    }
}
