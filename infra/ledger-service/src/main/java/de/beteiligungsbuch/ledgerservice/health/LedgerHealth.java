package de.beteiligungsbuch.ledgerservice.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.WriterHealth;

/** Whether this instance writes its ledger, and if not, why. */
final class LedgerHealth implements HealthIndicator {

    private final LedgerWriter writer;

    LedgerHealth(LedgerWriter writer) {
        this.writer = writer;
    }

    @Override
    public Health health() {
        WriterHealth now = writer.health();
        Health.Builder health = switch (now.state()) {
            case WRITER -> Health.up();
            case TAKING_OVER, STANDBY -> Health.outOfService();
            case STOPPED -> Health.down();
        };
        return health.withDetail("state", now.state()).withDetail("reason", now.reason())
                .withDetail("epoch", now.epoch()).build();
    }
}
