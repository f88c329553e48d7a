package de.beteiligungsbuch.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

/** Which bytes a key signs, by its type, and how the time travels with the signature. */
final class Cosignature {

    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final long LAST_SECOND = Instant.MAX.getEpochSecond();

    private Cosignature() {}

    /** Zero seconds mean that the signer states no time. */
    static byte[] message(VerifierKey signer, String text, long seconds) {
        return switch (signer.type()) {
            case ED25519 -> utf8(text);
            case COSIGNATURE_V1 -> utf8("cosignature/v1\ntime " + seconds + "\n" + text);
            case ML_DSA_44 -> cosignedMessage(signer.name(), Checkpoint.parse(text), seconds);
        };
    }

    /** The structure {@code cosigned_message} for a whole tree, so from leaf 0. */
    private static byte[] cosignedMessage(String name, Checkpoint checkpoint, long seconds) {
        byte[] cosigner = utf8(name);
        byte[] origin = utf8(checkpoint.origin());
        if (cosigner.length > KeyName.MAX_BYTES || origin.length > KeyName.MAX_BYTES) {
            throw new MalformedProof("a name of more than 255 bytes cannot be cosigned");
        }
        return ByteBuffer
                .allocate(LABEL.length + 1 + cosigner.length + 8 + 1 + origin.length + 8 + 8
                        + TreeHash.LENGTH)
                .put(LABEL)
                .put((byte) cosigner.length).put(cosigner)
                .putLong(seconds)
                .put((byte) origin.length).put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root().bytes())
                .array();
    }

    static byte[] timed(long seconds, byte[] signature) {
        return ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature)
                .array();
    }

    static VerifiedSignature verify(VerifierKey key, String text, NoteSignature line) {
        boolean timed = key.type().isTimed();
        byte[] bytes = line.signature();
        if (!key.isNamedBy(line) || (timed && bytes.length <= Long.BYTES)) {
            throw invalid(key, "the line has another key or no time");
        }
        long seconds = timed ? ByteBuffer.wrap(bytes).getLong() : 0;
        if (seconds < 0 || seconds > LAST_SECOND) {
            throw invalid(key, "its time is " + Long.toUnsignedString(seconds));
        }
        byte[] signature = timed ? Arrays.copyOfRange(bytes, Long.BYTES, bytes.length) : bytes;
        if (!key.fits(messageToCheck(key, text, seconds), signature)) {
            throw invalid(key, "it is of another text, time or key");
        }
        return new VerifiedSignature(key,
                seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds)),
                line);
    }

    private static byte[] messageToCheck(VerifierKey key, String text, long seconds) {
        try {
            return message(key, text, seconds);
        } catch (MalformedProof e) {
            throw invalid(key, "the text is no checkpoint: " + e.getMessage());
        }
    }

    private static ProofRejected invalid(VerifierKey key, String why) {
        return new ProofRejected(Reason.SIGNATURE_INVALID,
                "the signature of %s+%s does not fit: %s".formatted(key.name(), key.idText(),
                        why));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
