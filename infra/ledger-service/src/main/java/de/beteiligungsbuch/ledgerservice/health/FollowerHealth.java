package de.beteiligungsbuch.ledgerservice.health;

import java.util.LinkedHashMap;
import java.util.Map;

import org.axonframework.eventhandling.EventTrackerStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition.Followed;
import de.beteiligungsbuch.ledgerservice.axon.AxonLifecycle;

/**
 * How far the service has followed other ledgers, and what keeps it from following. Not part of
 * readiness: commands that name nothing new still work.
 */
final class FollowerHealth implements HealthIndicator {

    private final LedgerDefinition definition;
    private final AxonLifecycle axon;

    FollowerHealth(LedgerDefinition definition, AxonLifecycle axon) {
        this.definition = definition;
        this.axon = axon;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Followed followed : definition.followed()) {
            for (EventTrackerStatus status : axon.follower(followed.name()).processingStatus()
                    .values()) {
                if (status.isErrorState()) {
                    health.outOfService();
                }
                health.withDetail(followed.name(), details(followed, status));
            }
        }
        return health.build();
    }

    private static Map<String, Object> details(Followed followed, EventTrackerStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ledger", followed.ledger().value());
        status.getCurrentPosition().ifPresent(position -> details.put("index", position));
        details.put("caughtUp", status.isCaughtUp());
        if (status.isErrorState()) {
            details.put("error", String.valueOf(status.getError()));
        }
        return details;
    }
}
