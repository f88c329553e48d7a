package de.beteiligungsbuch.service.history.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready once everything is in that the ledgers held at the start; down while a ledger is broken. */
@Component("projection")
class ProjectionHealth implements HealthIndicator {

    private final Projections projections;

    ProjectionHealth(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        Projector live = projections.live().orElse(null);
        if (live == null) {
            return Health.up().withDetail("projection", "of an older release; a new one is built")
                    .build();
        }
        String trouble = live.trouble();
        Health.Builder health = live.hasArrived() && trouble == null
                ? Health.up()
                : Health.outOfService();
        if (trouble != null) {
            health.withDetail("trouble", trouble);
        }
        return health.withDetail("schema", live.schema().name())
                .withDetail("positions", live.positions()).build();
    }
}
