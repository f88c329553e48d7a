package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.NoteSignature;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;

/** The private keys of a test installation: what the city itself could do with them. */
public final class CityKeys {

    private static final int MOST_BYTES = 4_096;

    private final List<SigningKey> keys;
    private final Policy policy;

    private CityKeys(List<SigningKey> keys, Policy policy) {
        this.keys = keys;
        this.policy = policy;
    }

    /** All private keys in the files of a folder that the policy trusts. */
    public static CityKeys read(Path folder, Policy policy) throws IOException {
        List<SigningKey> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) < MOST_BYTES) {
                    add(keys, Files.readString(file, StandardCharsets.ISO_8859_1).strip());
                }
            }
        }
        List<SigningKey> trusted = keys.stream().filter(key -> Stream
                .concat(policy.logs().stream().map(Policy.Log::key),
                        policy.witnesses().stream().map(Policy.Witness::key))
                .anyMatch(key.verifierKey()::equals)).toList();
        if (trusted.isEmpty()) {
            throw new NotPossible(folder + " holds no private key of a log of the policy");
        }
        return new CityKeys(trusted, policy);
    }

    private static void add(List<SigningKey> keys, String text) {
        try {
            keys.add(SigningKey.parse(text));
        } catch (MalformedProof noKey) {
            // a folder of keys may hold other files
        }
    }

    /**
     * A checkpoint as the city would sign it, with its witnesses' cosignatures.
     *
     * @throws NotPossible if the keys here are not enough for the policy
     */
    SignedNote sign(Checkpoint checkpoint, Instant at) {
        SignedNote note = new SignedNote(checkpoint.text(), signatures(checkpoint, at));
        try {
            policy.verify(note);
        } catch (ProofRejected e) {
            throw new NotPossible("the keys given are not enough: " + e.getMessage());
        }
        return note;
    }

    /** The key under which the city promises. */
    SigningKey promising(String origin) {
        return keys.stream().filter(key -> key.verifierKey().name().equals(origin)
                && key.verifierKey().type() == KeyType.ED25519).findFirst()
                .orElseThrow(() -> new NotPossible("no Ed25519 key of " + origin + " was given"));
    }

    /** Whatever the city puts its Ed25519 keys under. */
    SignedNote signText(String text, Instant at) {
        return new SignedNote(text, keys.stream()
                .filter(key -> key.verifierKey().type() == KeyType.ED25519)
                .map(key -> key.sign(text, at)).toList());
    }

    private List<NoteSignature> signatures(Checkpoint checkpoint, Instant at) {
        List<String> origins = policy.logs().stream().map(log -> log.key().name()).toList();
        List<NoteSignature> signatures = keys.stream()
                .filter(key -> key.verifierKey().name().equals(checkpoint.origin())
                        || !origins.contains(key.verifierKey().name()))
                .map(key -> key.sign(checkpoint.text(), at)).toList();
        if (signatures.isEmpty()) {
            throw new NotPossible("no key of " + checkpoint.origin() + " was given");
        }
        return signatures;
    }
}
