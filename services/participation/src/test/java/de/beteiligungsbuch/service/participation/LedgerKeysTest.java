package de.beteiligungsbuch.service.participation;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyIntroduced;
import de.beteiligungsbuch.ledgerservice.key.LedgerKeys;
import de.beteiligungsbuch.proof.KeyEndorsement;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.VerifierKey;
import de.beteiligungsbuch.service.participation.Api.Answered;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator changes the keys of the ledger while the service runs. */
class LedgerKeysTest extends ServiceUnderTest {

    @Autowired
    private LedgerKeys keys;

    private Answered introduce(String type) {
        return api.post("admin", "/ledger-keys", "{\"type\":\"" + type + "\"}");
    }

    private Answered retire(String id) {
        return api.post("admin", "/ledger-keys/" + id + "/retirement",
                "{\"reason\":\"REPLACED\"}");
    }

    @Test
    void a_further_key_is_introduced_endorsed_and_signs_the_promises_from_then_on() {
        VerifierKey before = keys.signing().verifierKey();

        Answered answer = introduce("ED25519").expect(201);

        LedgerEntry entry = writer().find(EventId.of(answer.text("eventId"))).orElseThrow()
                .entry();
        KeyIntroduced event = entry.data(KeyIntroduced.class);
        VerifierKey key = VerifierKey.parse(event.verifierKey());
        assertThat(entry.subject()).isEqualTo("participation");
        assertThat(entry.provenance().role()).hasToString("admin");
        assertThat(new KeyEndorsement(key).verify(note(event.endorsement()), Set.of(before)))
                .isEqualTo(before);
        assertThat(keys.signing().verifierKey()).isEqualTo(key);
        Answered next = api.post("citizen", "/contributions", Setting.open(api).body("x"));
        Promise.verify(note(next.text("promise")), Set.of(key));
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_repeat_makes_no_second_key() {
        String request = UUID.randomUUID().toString();
        Answered first = api.post("admin", "/ledger-keys", request, "{\"type\":\"ML_DSA_44\"}")
                .expect(201);

        Answered second = api.post("admin", "/ledger-keys", request,
                "{\"type\":\"ML_DSA_44\"}");

        assertThat(second.response().body()).isEqualTo(first.response().body());
    }

    @Test
    void a_key_is_retired_once_and_another_one_signs() {
        String id = introduce("ED25519").expect(201).text("keyId");

        retire(id).expect(200);

        assertThat(keys.signing().verifierKey().idText()).isNotEqualTo(id);
        assertThat(retire(id).status()).isEqualTo(409);
    }

    @Test
    void the_last_key_is_never_retired() {
        introduce("ED25519").expect(201);
        Answered answer = retire(keys.signing().verifierKey().idText());
        while (answer.status() == 200) {
            answer = retire(keys.signing().verifierKey().idText());
        }

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.response().body()).contains("last-signing-key");
        assertThat(introduce("ED25519").status()).isEqualTo(201);
    }

    @Test
    void a_key_that_nobody_knows_is_not_retired() {
        assertThat(retire("00000000").status()).isEqualTo(404);
    }

    @Test
    void nobody_but_an_administrator_touches_keys() {
        assertThat(api.post("moderator", "/ledger-keys", "{\"type\":\"ED25519\"}").status())
                .isEqualTo(403);
    }

    @Test
    void a_key_of_a_kind_that_no_ledger_has_is_refused() {
        assertThat(introduce("COSIGNATURE_V1").status()).isEqualTo(400);
    }
}
