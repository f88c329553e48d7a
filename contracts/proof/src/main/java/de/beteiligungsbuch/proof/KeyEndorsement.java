package de.beteiligungsbuch.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

/**
 * A ledger's word for a further key of its own. It is a signed note whose text is two lines, each
 * ending in a newline:
 *
 * <pre>
 * &lt;origin&gt;/key
 * &lt;verifier key&gt;
 * </pre>
 *
 * It is signed by an Ed25519 key (type 0x01) of the ledger that is valid at the time and, where the
 * further key is Ed25519, by that key too, which shows that somebody has its private half. A key of
 * type 0x06 signs nothing but checkpoints, so the ledger's word alone stands for it. The second line
 * is no decimal number, so the text is never that of a checkpoint.
 *
 * @param key the further key; its name is the origin of the ledger, its type 0x01 or 0x06
 */
public record KeyEndorsement(VerifierKey key) {

    private static final String SUFFIX = "/key";

    public KeyEndorsement {
        if (key.type() == KeyType.COSIGNATURE_V1) {
            throw new MalformedProof("a ledger has no key of type " + key.type());
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedProof if it is no endorsement
     */
    public static KeyEndorsement parse(String text) {
        TextLines lines = new TextLines(text);
        lines.next("the title");
        KeyEndorsement endorsement = new KeyEndorsement(
                VerifierKey.parse(lines.next("the verifier key")));
        if (!endorsement.text().equals(text)) {
            throw new MalformedProof("an endorsement has two lines, written as in "
                    + StrictText.shown(endorsement.text()));
        }
        return endorsement;
    }

    /** The text to sign: two lines. */
    public String text() {
        return key.name() + SUFFIX + "\n" + key + "\n";
    }

    /**
     * Endorses a further key.
     *
     * @param valid   an Ed25519 key of the ledger
     * @param further whose verifier key this is
     * @throws IllegalArgumentException if either is another key
     */
    public SignedNote sign(SigningKey valid, SigningKey further) {
        if (!endorses(valid.verifierKey()) || !further.verifierKey().equals(key)) {
            throw new IllegalArgumentException("%s does not endorse %s as %s".formatted(valid,
                    further, key.name()));
        }
        List<NoteSignature> signatures = new ArrayList<>();
        signatures.add(valid.sign(text(), Instant.EPOCH));
        if (key.type() == KeyType.ED25519) {
            signatures.add(further.sign(text(), Instant.EPOCH));
        }
        return new SignedNote(text(), signatures);
    }

    /**
     * Checks an endorsement of this key.
     *
     * @param valid the keys of the ledger at the time; only Ed25519 keys count
     * @return the key that endorsed it
     * @throws ProofRejected {@code ORIGIN} if the note speaks of another key or ledger,
     *                       {@code SIGNATURE_INVALID}, or {@code SIGNATURE_UNKNOWN} if no valid key
     *                       signed, or an Ed25519 key did not sign for itself
     */
    public VerifierKey verify(SignedNote note, Collection<VerifierKey> valid) {
        if (!note.text().equals(text())) {
            throw new ProofRejected(Reason.ORIGIN, "endorsed is %s, not %s".formatted(
                    StrictText.shown(note.text()), StrictText.shown(text())));
        }
        if (key.type() == KeyType.ED25519) {
            note.verify(List.of(key));
        }
        return note.verify(valid.stream().filter(this::endorses).toList()).getFirst().key();
    }

    private boolean endorses(VerifierKey other) {
        return other.type() == KeyType.ED25519 && other.name().equals(key.name())
                && !other.equals(key);
    }
}
