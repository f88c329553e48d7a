package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.INCLUSION;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.PROMISE_BROKEN;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.SIG_UNKNOWN;

/** Upon a promise that a contributor was given with the answer. */
final class PromiseAttacks {

    private static final Attack.Theme PROMISES = new Attack.Theme("promises");
    private static final String NOBODY = "0193a5c0-0000-7000-8000-000000000001";

    private PromiseAttacks() {}

    static List<Attack> all() {
        return List.of(
                PROMISES.attack("a promise not kept", v -> give(v, NOBODY,
                        TreeHash.ofLeaf(new byte[0]), city(v)), PROMISE_BROKEN),
                PROMISES.attack("a promise kept with another entry in its place",
                        PromiseAttacks::rewritten, PROMISE_BROKEN),
                PROMISES.attack("a promise for an entry that is another event's",
                        v -> give(v, NOBODY, leaf(v), city(v)), INCLUSION),
                PROMISES.attack("a stranger's promise", v -> give(v, event(v), leaf(v), SigningKey
                        .generate(origin(v), KeyType.ED25519, new SecureRandom())), SIG_UNKNOWN));
    }

    private static String origin(Victim victim) throws IOException {
        return victim.largest().checkpoint().origin();
    }

    private static SigningKey city(Victim victim) throws IOException {
        return victim.keys().promising(origin(victim));
    }

    private static byte[] entry(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        return ledger.entries(ledger.lastBundle()).getLast();
    }

    private static TreeHash leaf(Victim victim) throws IOException {
        return TreeHash.ofLeaf(entry(victim));
    }

    private static String event(Victim victim) throws IOException {
        return LedgerEntry.parse(entry(victim)).id().toString();
    }

    private static void give(Victim victim, String event, TreeHash leaf, SigningKey key)
            throws IOException {
        Instant deadline = victim.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        victim.givePromise(new Promise(origin(victim), event, leaf, deadline).sign(key));
    }

    /** The event was acknowledged and promised, and something else was signed in its place. */
    private static void rewritten(Victim victim) throws IOException {
        give(victim, event(victim), leaf(victim), city(victim));
        Rewriting rewriting = Rewriting.ofLargest(victim);
        rewriting.lines().getLast().put("id", EventId.next());
        rewriting.sign();
    }
}
