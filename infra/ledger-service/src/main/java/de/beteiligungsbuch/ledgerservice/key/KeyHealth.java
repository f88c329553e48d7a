package de.beteiligungsbuch.ledgerservice.key;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import de.beteiligungsbuch.ledgerkeys.KeyUnusable;

/** Whether this instance can sign for its ledger, and if not, why: then it records nothing. */
final class KeyHealth implements HealthIndicator {

    private final LedgerKeys keys;

    KeyHealth(LedgerKeys keys) {
        this.keys = keys;
    }

    @Override
    public Health health() {
        try {
            return Health.up()
                    .withDetail("signing", keys.signing().verifierKey().idText()).build();
        } catch (KeyUnusable e) {
            return Health.outOfService().withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        } catch (RuntimeException e) {
            return Health.unknown()
                    .withDetail("reason", "the ledger cannot be read yet: " + e).build();
        }
    }
}
