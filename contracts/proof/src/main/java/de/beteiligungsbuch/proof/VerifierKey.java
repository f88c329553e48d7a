package de.beteiligungsbuch.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public key under its name, as signed-note's verifier keys write it. Immutable. */
public final class VerifierKey {

    private static final int MAX_CHARACTERS = 3000;

    private final String name;
    private final KeyType type;
    private final byte[] bytes;
    private final PublicKey key;
    private final int id;

    private VerifierKey(String name, KeyType type, byte[] bytes, PublicKey key) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
        this.key = key;
        this.id = idOf(name, type, bytes);
    }

    /**
     * Puts a public key under a name.
     *
     * @param publicKey as RFC 8032 (32 bytes) or FIPS 204 (1,312 bytes) encode it
     * @throws MalformedProof if the name may not be one, or the bytes are no key
     */
    public static VerifierKey of(String name, KeyType type, byte[] publicKey) {
        KeyName.require(name);
        if (publicKey.length != type.publicKeyBytes()) {
            throw new MalformedProof("a key of type %s is %d bytes, not %d".formatted(type,
                    type.publicKeyBytes(), publicKey.length));
        }
        byte[] x509 = ByteBuffer.allocate(type.x509().length + publicKey.length).put(type.x509())
                .put(publicKey).array();
        try {
            PublicKey key = KeyFactory.getInstance(type.algorithm())
                    .generatePublic(new X509EncodedKeySpec(x509));
            Signature.getInstance(type.algorithm()).initVerify(key);
            return new VerifierKey(name, type, publicKey.clone(), key);
        } catch (GeneralSecurityException e) {
            throw new MalformedProof("the bytes are no key of type " + type, e);
        }
    }

    /**
     * Reads {@code <name>+<id, 8 hex digits>+<base64 of type and key>}.
     *
     * @throws MalformedProof if it is none, or the id is another key's
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.length() > MAX_CHARACTERS ? new String[0] : vkey.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new MalformedProof(
                    "a verifier key is name+id+base64, not " + StrictText.shown(vkey));
        }
        byte[] typed = StrictText.base64(parts[2]);
        if (typed.length == 0) {
            throw new MalformedProof("a verifier key without a key: " + StrictText.shown(vkey));
        }
        VerifierKey key = of(parts[0], KeyType.of(typed[0]),
                Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.idText().equals(parts[1])) {
            throw new MalformedProof("the key of %s has id %s, not %s".formatted(parts[0],
                    key.idText(), parts[1]));
        }
        return key;
    }

    /** SHA-256(name ‖ 0x0A ‖ type ‖ key), its first four bytes. */
    private static int idOf(String name, KeyType type, byte[] publicKey) {
        MessageDigest digest = TreeHash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(type.code());
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    /** Who signs with it; for a log, its origin. */
    public String name() {
        return name;
    }

    /** How it signs. */
    public KeyType type() {
        return type;
    }

    /** The key id: no secret, and no proof of anything. */
    public int id() {
        return id;
    }

    /** The key id as it is written: 8 hexadecimal digits. */
    public String idText() {
        return HexFormat.of().toHexDigits(id);
    }

    /** The public key, without the type; a copy. */
    public byte[] publicKey() {
        return bytes.clone();
    }

    /** Whether both are one public key, whatever the names and types. */
    boolean isSamePublicKey(VerifierKey that) {
        return Arrays.equals(bytes, that.bytes);
    }

    /** Whether the signature says that this key made it; nothing is checked. */
    public boolean isNamedBy(NoteSignature signature) {
        return id == signature.keyId() && name.equals(signature.name());
    }

    /**
     * Checks a signature that names this key.
     *
     * @param text of the note; for a key with time, a checkpoint's
     * @throws ProofRejected {@code SIGNATURE_INVALID} if it is not this key's signature of the text
     */
    public VerifiedSignature verify(String text, NoteSignature signature) {
        return Cosignature.verify(this, text, signature);
    }

    boolean fits(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(type.algorithm());
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a key that was accepted before: " + name, e);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && type == that.type
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + bytes.length).put(type.code()).put(bytes).array();
        return name + "+" + idText() + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
