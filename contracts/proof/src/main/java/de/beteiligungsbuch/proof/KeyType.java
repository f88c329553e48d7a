package de.beteiligungsbuch.proof;

import java.util.HexFormat;
import java.util.stream.Stream;

/** The kinds of note signatures that are known here, by the byte that signed-note gives them. */
public enum KeyType {

    /** Ed25519 over the note text, for logs; signed-note, type 0x01. */
    ED25519(0x01, "Ed25519", "302a300506032b6570032100", 32),

    /** Ed25519 with a time, for witnesses; tlog-cosignature, type 0x04. */
    COSIGNATURE_V1(0x04, "Ed25519", "302a300506032b6570032100", 32),

    /** ML-DSA-44 with a time, for logs and witnesses; tlog-cosignature, type 0x06. */
    ML_DSA_44(0x06, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312);

    private final byte code;
    private final String algorithm;
    private final String x509;
    private final int publicKeyBytes;

    KeyType(int code, String algorithm, String x509, int publicKeyBytes) {
        this.code = (byte) code;
        this.algorithm = algorithm;
        this.x509 = x509;
        this.publicKeyBytes = publicKeyBytes;
    }

    static KeyType of(byte code) {
        return Stream.of(values()).filter(type -> type.code == code).findFirst()
                .orElseThrow(() -> new MalformedProof(
                        "unknown signature type 0x%02x".formatted(code)));
    }

    /** Whether its signatures carry the time at which they were made. */
    public boolean isTimed() {
        return this != ED25519;
    }

    byte code() {
        return code;
    }

    /** The name by which the platform knows the algorithm. */
    String algorithm() {
        return algorithm;
    }

    /** What X.509 puts before the bytes of a public key. */
    byte[] x509() {
        return HexFormat.of().parseHex(x509);
    }

    int publicKeyBytes() {
        return publicKeyBytes;
    }
}
