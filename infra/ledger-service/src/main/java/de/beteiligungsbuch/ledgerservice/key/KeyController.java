package de.beteiligungsbuch.ledgerservice.key;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.LedgerEvent.KeyIntroduced;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyRetired;
import de.beteiligungsbuch.ledger.LedgerEvent.RetirementReason;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.ledgerservice.key.OnLedger.IntroduceKey;
import de.beteiligungsbuch.ledgerservice.key.OnLedger.RetireKey;
import de.beteiligungsbuch.proof.KeyEndorsement;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.VerifierKey;

/** The keys of the ledger, for its administrators. */
@RestController
@RequestMapping("/api/${spring.application.name}/v1/ledger-keys")
class KeyController {

    private static final String ID = "keyId";

    private final Commands commands;
    private final LedgerKeys keys;
    private final Scope scope;

    KeyController(Commands commands, LedgerKeys keys) {
        this.commands = commands;
        this.keys = keys;
        scope = new Scope(UUID.nameUUIDFromBytes(
                ("ledger " + keys.ledger()).getBytes(StandardCharsets.UTF_8)));
    }

    /** People who administer a ledger keep one pseudonym for it. */
    private record Scope(UUID value) implements EntityId {}

    /** What a ledger's key can be. */
    enum Kind {
        /** Also promises and endorses. */
        ED25519(KeyType.ED25519),
        /** Signs checkpoints alone. */
        ML_DSA_44(KeyType.ML_DSA_44);

        private final KeyType type;

        Kind(KeyType type) {
            this.type = type;
        }
    }

    record Introduction(Kind type) {

        Introduction {
            Input.required("type", type);
        }
    }

    record Retirement(RetirementReason reason) {

        Retirement {
            Input.required("reason", reason);
        }
    }

    /** Makes a key in the folder of keys and lets it sign. */
    @PostMapping
    ResponseEntity<Map<String, Object>> introduce(@RequestBody Introduction body,
            CommandRequest request) {
        Recorded recorded = commands.execute(request, scope, () -> introduce(body.type().type));
        String text = recorded.first(KeyIntroduced.class).verifierKey();
        return Answer.created(recorded, ID, VerifierKey.parse(text).idText(),
                "/api/" + keys.ledger() + "/v1/ledger-keys/"
                        + VerifierKey.parse(text).idText())
                .with("verifierKey", text).response();
    }

    private IntroduceKey introduce(KeyType type) {
        SigningKey endorser = keys.signing();
        SigningKey key = keys.another(type);
        return new IntroduceKey(keys.ledger(), keys.valid(), key.verifierKey(),
                new KeyEndorsement(key.verifierKey()).sign(endorser, key));
    }

    /** Ends a key; its file may be destroyed when the notary no longer signs with it. */
    @PostMapping("/{id}/retirement")
    ResponseEntity<Map<String, Object>> retire(@PathVariable("id") String id,
            @RequestBody Retirement body, CommandRequest request) {
        Recorded recorded = commands.execute(request, scope, () -> retire(id, body.reason()));
        String text = recorded.first(KeyRetired.class).verifierKey();
        return Answer.changed(recorded, ID, id).with("verifierKey", text).response();
    }

    private RetireKey retire(String id, RetirementReason reason) {
        VerifierKey key = keys.find(id).orElseThrow(() -> new UnknownId(ID, id));
        if (!keys.canDoWithout(key)) {
            throw new KeyRefused(ServiceReason.LAST_SIGNING_KEY, id);
        }
        return new RetireKey(keys.ledger(), key, reason);
    }
}
