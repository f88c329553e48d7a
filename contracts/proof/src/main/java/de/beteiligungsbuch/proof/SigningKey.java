package de.beteiligungsbuch.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * A private key under its name. Its text form is
 * {@code PRIVATE+KEY+<name>+<id>+<base64 of type and seed>}, as Go's note package writes Ed25519
 * keys; the same with the type 0x04 or 0x06 for the others. The seed is always 32 bytes: RFC 8032's
 * private key, or ξ of FIPS 204. Nothing but {@link #secret()} ever shows it. Safe for use by
 * several threads.
 */
public final class SigningKey {

    private static final String START = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifierKey;

    private SigningKey(byte[] seed, PrivateKey key, VerifierKey verifierKey) {
        this.seed = seed;
        this.key = key;
        this.verifierKey = verifierKey;
    }

    /** Makes a new key. */
    public static SigningKey generate(String name, KeyType type, SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return of(name, type, seed);
    }

    /**
     * The key of a seed.
     *
     * @throws MalformedProof if the name may not be one, or the seed is not 32 bytes
     */
    public static SigningKey of(String name, KeyType type, byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new MalformedProof("a private key is a seed of 32 bytes");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
            generator.initialize(new NamedParameterSpec(type.algorithm()),
                    new SeedOnly(seed.clone()));
            KeyPair pair = generator.generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            byte[] publicKey = Arrays.copyOfRange(x509, type.x509().length, x509.length);
            return new SigningKey(seed.clone(), pair.getPrivate(),
                    VerifierKey.of(name, type, publicKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this platform has no " + type.algorithm(), e);
        }
    }

    /**
     * Reads what {@link #secret()} wrote.
     *
     * @throws MalformedProof if it is no private key, or the id is another key's; what it says
     *                        never shows the key
     */
    public static SigningKey parse(String secret) {
        String[] parts = secret.startsWith(START) && secret.length() < 1000
                ? secret.substring(START.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) {
            throw new MalformedProof("a private key is PRIVATE+KEY+name+id+base64");
        }
        SigningKey key = of(parts[0], typed(parts[2]));
        if (!key.verifierKey.idText().equals(parts[1])) {
            throw new MalformedProof("the private key of %s has id %s, not %s".formatted(parts[0],
                    key.verifierKey.idText(), StrictText.shown(parts[1])));
        }
        return key;
    }

    private static SigningKey of(String name, byte[] typed) {
        return of(name, KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
    }

    private static byte[] typed(String base64) {
        // The messages of StrictText show what they refuse, so the shape is checked first.
        if (!base64.matches("[A-Za-z0-9+/]{44}")) {
            throw new MalformedProof("the last part of a private key is the base64 of 33 bytes");
        }
        return StrictText.base64(base64);
    }

    /** The public half. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * Signs the text of a note.
     *
     * @param text of the note; for {@link KeyType#ML_DSA_44} a checkpoint's
     * @param at   when; used to the second by the types that carry a time
     * @throws MalformedProof if an ML-DSA-44 key is to sign something else than a checkpoint
     */
    public NoteSignature sign(String text, Instant at) {
        long seconds = at.getEpochSecond();
        byte[] signature = sign(Cosignature.message(verifierKey, text, seconds));
        return new NoteSignature(verifierKey.name(), verifierKey.id(),
                verifierKey.type().isTimed() ? Cosignature.timed(seconds, signature) : signature);
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance(verifierKey.type().algorithm());
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign as " + verifierKey.name(), e);
        }
    }

    /** The private key as text: for its file or keystore and nothing else. */
    public String secret() {
        byte[] typed = ByteBuffer.allocate(1 + SEED_BYTES).put(verifierKey.type().code()).put(seed)
                .array();
        return START + verifierKey.name() + "+" + verifierKey.idText() + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The name and id alone. */
    @Override
    public String toString() {
        return "private key of " + verifierKey.name() + "+" + verifierKey.idText();
    }
}
