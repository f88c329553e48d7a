package de.beteiligungsbuch.service.notary.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready while every ledger is followed; down when one does not extend what was signed of it. */
@Component("logsHealthIndicator")
class LogHealth implements HealthIndicator {

    private final Logs logs;

    LogHealth(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (LogState log : logs.states()) {
            log.trouble().ifPresentOrElse(trouble -> {
                health.withDetail(log.ledger().value(), trouble);
                health.outOfService();
            }, () -> health.withDetail(log.ledger().value(), "size " + log.size()));
            log.keysMissing().ifPresent(missing -> health.withDetail(
                    log.ledger() + " keys", missing));
        }
        if (logs.states().stream().anyMatch(LogState::stopped)) {
            health.down();
        }
        return health.build();
    }
}
