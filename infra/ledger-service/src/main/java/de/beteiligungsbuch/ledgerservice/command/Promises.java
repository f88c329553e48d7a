package de.beteiligungsbuch.ledgerservice.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;

import de.beteiligungsbuch.eventstore.writer.RecordedEntry;
import de.beteiligungsbuch.ledgerkeys.KeyUnusable;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;

/**
 * Promises that entries will be in a checkpoint in time. A promise is made of the entry alone, so
 * that of one entry is the same to the byte whenever it is given, as long as key and period stay.
 */
final class Promises {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final String origin;
    private final Supplier<SigningKey> key;
    private final Duration period;

    /**
     * @param origin of the ledger
     * @param key    the Ed25519 key to sign with now
     * @param period from the time of an entry, rounded up to the second, to the deadline: whole
     *               seconds, at most a day
     */
    Promises(String origin, Supplier<SigningKey> key, Duration period) {
        if (period.compareTo(Duration.ofSeconds(1)) < 0 || period.compareTo(LONGEST) > 0
                || period.toNanosPart() != 0) {
            throw new IllegalArgumentException("PROMISE_PERIOD is " + period
                    + ", must be whole seconds, from PT1S to PT24H");
        }
        this.origin = origin;
        this.key = key;
        this.period = period;
    }

    /**
     * Asked before anything is recorded: what is recorded must be promised.
     *
     * @throws KeyUnusable if nobody here can sign
     */
    void requireKey() {
        Objects.requireNonNull(key.get());
    }

    /** Takes some 100 µs, on the thread of the request. */
    SignedNote of(RecordedEntry recorded) {
        Instant time = recorded.entry().time();
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        Instant deadline = (second.equals(time) ? second : second.plusSeconds(1)).plus(period);
        return new Promise(origin, recorded.entry().id().toString(),
                TreeHash.of(recorded.leafHash().bytes()), deadline).sign(key.get());
    }
}
