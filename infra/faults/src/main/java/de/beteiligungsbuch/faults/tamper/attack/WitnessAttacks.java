package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.NoteSignature;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.QUORUM;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.SIG_INVALID;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.STALE;

/**
 * Upon the cosignatures. The witnesses are made for the attack, and the auditor's policy names them,
 * so that it can be made on any export.
 */
final class WitnessAttacks {

    private static final Attack.Theme WITNESSES = new Attack.Theme("witnesses");
    private static final Duration DAY = Duration.ofDays(1);

    private WitnessAttacks() {}

    static List<Attack> all() {
        return List.of(
                WITNESSES.attack("no witness", v -> show(v, "quorum one"), QUORUM),
                WITNESSES.attack("one witness of two", v -> show(v, "group all all one two\n"
                        + "quorum all", "one"), QUORUM),
                WITNESSES.attack("one witness, counted twice", v -> show(v,
                        "group all all one two\nquorum all", "one", "one"), QUORUM),
                WITNESSES.attack("one witness with two keys, counted twice", v -> show(v,
                        "group some 2 one one-ml two\nquorum some", "one", "one-ml"), QUORUM),
                WITNESSES.attack("a stranger's cosignature", v -> show(v, "quorum one", "three"),
                        QUORUM),
                WITNESSES.attack("a cosignature of another ledger's checkpoint",
                        WitnessAttacks::borrow, SIG_INVALID),
                WITNESSES.attack("a cosignature with another time", WitnessAttacks::laterTime,
                        SIG_INVALID),
                WITNESSES.attack("a newest cosignature that is too old", v -> {
                    show(v, "quorum one", "one");
                    v.wantFresh(DAY, v.now().plus(DAY.multipliedBy(2)));
                }, STALE),
                WITNESSES.attack("no cosignature that says when", v -> {
                    show(v, "quorum none");
                    v.wantFresh(DAY, v.now());
                }, STALE));
    }

    /** Witnesses that nobody has heard of. */
    private static final class Party {

        private static final List<String> NAMES = List.of("one", "one-ml", "two", "three");

        private final List<SigningKey> keys = NAMES.stream()
                .map(name -> SigningKey.generate(
                        "witness.example/" + name.replace("-ml", ""),
                        name.endsWith("-ml") ? KeyType.ML_DSA_44 : KeyType.COSIGNATURE_V1,
                        new SecureRandom()))
                .toList();

        SigningKey key(String name) {
            return keys.get(NAMES.indexOf(name));
        }

        Policy policy(Policy given, String rule) {
            StringBuilder policy = new StringBuilder();
            given.logs().forEach(
                    log -> policy.append("log ").append(log.key()).append('\n'));
            for (String name : List.of("one", "one-ml", "two")) {
                if (name.equals("one") || rule.contains(" " + name)) {
                    policy.append("witness ").append(name).append(' ')
                            .append(key(name).verifierKey()).append('\n');
                }
            }
            return Policy.parse(
                    policy.append(rule).append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** All ledgers are cosigned by those and no others. */
    private static Party show(Victim victim, String rule, String... cosigners) throws IOException {
        Party party = new Party();
        victim.trust(party.policy(victim.given(), rule));
        List<String> logs = victim.given().logs().stream().map(log -> log.key().name()).toList();
        for (LedgerFiles ledger : victim.ledgers()) {
            String text = ledger.note().text();
            List<NoteSignature> signatures = new ArrayList<>(ledger.note().signatures().stream()
                    .filter(signature -> logs.contains(signature.name())).toList());
            for (String cosigner : cosigners) {
                signatures.add(party.key(cosigner).sign(text, victim.now()));
            }
            ledger.replaceCheckpoint(new SignedNote(text, signatures).bytes());
        }
        return party;
    }

    private static void borrow(Victim victim) throws IOException {
        Party party = show(victim, "quorum one", "one");
        LedgerFiles ledger = victim.largest();
        replaceLast(ledger, party.key("one")
                .sign(victim.other(ledger).note().text(), victim.now()));
    }

    private static void laterTime(Victim victim) throws IOException {
        show(victim, "quorum one", "one");
        LedgerFiles ledger = victim.largest();
        NoteSignature cosigned = ledger.note().signatures().getLast();
        // The time stands before the signature, eight bytes big endian.
        replaceLast(ledger, new NoteSignature(cosigned.name(), cosigned.keyId(),
                EntryAttacks.flipped(cosigned.signature(), 6)));
    }

    private static void replaceLast(LedgerFiles ledger, NoteSignature by) throws IOException {
        List<NoteSignature> signatures = new ArrayList<>(ledger.note().signatures());
        Collections.replaceAll(signatures, signatures.getLast(), by);
        ledger.replaceCheckpoint(new SignedNote(ledger.note().text(), signatures).bytes());
    }
}
