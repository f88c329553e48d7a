package de.beteiligungsbuch.proof;

import java.time.Instant;
import java.util.Arrays;

/** Keys to test with, each of a seed of its own. */
final class Keys {

    static final String ORIGIN = "beteiligung.example/ledger/participation";
    static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

    static final SigningKey LOG = key(ORIGIN, KeyType.ED25519, 1);
    static final SigningKey LOG_ML_DSA = key(ORIGIN, KeyType.ML_DSA_44, 2);
    static final SigningKey STRANGER = key(ORIGIN, KeyType.ED25519, 3);
    static final SigningKey W1 = key("witness.example/w1", KeyType.COSIGNATURE_V1, 11);
    static final SigningKey W1_ML_DSA = key("witness.example/w1", KeyType.ML_DSA_44, 12);
    static final SigningKey W2 = key("witness.example/w2", KeyType.COSIGNATURE_V1, 13);
    static final SigningKey W3 = key("witness.example/w3", KeyType.ML_DSA_44, 14);

    private Keys() {}

    private static SigningKey key(String name, KeyType type, int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return SigningKey.of(name, type, bytes);
    }

    static SignedNote signed(String text, SigningKey... keys) {
        return new SignedNote(text,
                Arrays.stream(keys).map(key -> key.sign(text, AT)).toList());
    }

    static SignedNote signed(Checkpoint checkpoint, SigningKey... keys) {
        return signed(checkpoint.text(), keys);
    }
}
