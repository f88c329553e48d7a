package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

/**
 * A text and signature lines, as C2SP signed-note. The text may be trusted only after
 * {@link #verify}.
 *
 * @param text       ends in a newline; no control character besides newlines
 * @param signatures 1 to {@link NoteSignature#MAX_LINES}
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The largest a note may be, in bytes. */
    public static final int MAX_BYTES = 1 << 19;

    private static final String BLANK_LINE = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new MalformedProof("the text of a note ends in a newline");
        }
        StrictText.refuseControlCharacters(text);
        if (signatures.isEmpty() || signatures.size() > NoteSignature.MAX_LINES) {
            throw new MalformedProof("a note has 1 to %d signatures, not %d"
                    .formatted(NoteSignature.MAX_LINES, signatures.size()));
        }
    }

    /**
     * Reads a note; no signature is checked.
     *
     * @throws MalformedProof if it is none
     */
    public static SignedNote parse(byte[] note) {
        StrictText.refuseMoreThan(MAX_BYTES, note, "a note");
        return parse(StrictText.utf8(note));
    }

    static SignedNote parse(String note) {
        StrictText.refuseControlCharacters(note);
        int blank = note.lastIndexOf(BLANK_LINE);
        if (blank < 0) {
            throw new MalformedProof("no blank line stands between the text and signatures");
        }
        return new SignedNote(note.substring(0, blank + 1),
                NoteSignature.parseLines(note.substring(blank + BLANK_LINE.length())));
    }

    /** The note with more signatures; those it has already are not repeated. */
    public SignedNote with(Collection<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /**
     * Checks every signature of a known key and lets the others be.
     *
     * @return one for each key that signed, in the order of the lines
     * @throws ProofRejected {@code SIGNATURE_INVALID} if one of them does not fit,
     *                       {@code SIGNATURE_UNKNOWN} if there is none
     */
    public List<VerifiedSignature> verify(Collection<VerifierKey> known) {
        List<VerifiedSignature> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            List<VerifierKey> signers = known.stream().distinct()
                    .filter(key -> key.isNamedBy(signature)).toList();
            if (signers.size() > 1) {
                throw new IllegalArgumentException("two known keys are " + signature.name() + "+"
                        + signers.getFirst().idText());
            }
            for (VerifierKey signer : signers) {
                VerifiedSignature checked = signer.verify(text, signature);
                if (verified.stream().noneMatch(other -> other.key().equals(signer))) {
                    verified.add(checked);
                }
            }
        }
        if (verified.isEmpty()) {
            throw new ProofRejected(Reason.SIGNATURE_UNKNOWN,
                    "signed by %s, known are %s".formatted(
                            signatures.stream().map(NoteSignature::name).distinct().toList(),
                            known.stream().map(VerifierKey::name).distinct().toList()));
        }
        return verified;
    }

    /** The bytes that {@link #parse} reads. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The note as it is written. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
