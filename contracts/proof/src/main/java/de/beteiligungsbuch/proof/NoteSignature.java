package de.beteiligungsbuch.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A signature line of a note. It claims who signed; a {@link VerifierKey} checks it.
 *
 * @param name      of the key
 * @param keyId     the first four bytes of the line's base64, big endian
 * @param signature what follows them; at least one byte; may not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record NoteSignature(String name, int keyId, byte[] signature) {

    /** The most signature lines that a note may have. */
    public static final int MAX_LINES = 64;

    private static final String START = "— ";

    public NoteSignature {
        KeyName.require(name);
        if (signature.length == 0) {
            throw new MalformedProof("a signature without bytes by " + name);
        }
    }

    /**
     * Reads signature lines, as a witness answers them.
     *
     * @throws MalformedProof if there are none, more than {@link #MAX_LINES}, or one is malformed
     */
    public static List<NoteSignature> parseLines(byte[] lines) {
        StrictText.refuseMoreThan(SignedNote.MAX_BYTES, lines, "a list of signatures");
        String text = StrictText.utf8(lines);
        StrictText.refuseControlCharacters(text);
        return parseLines(text);
    }

    static List<NoteSignature> parseLines(String text) {
        if (text.chars().filter(c -> c == '\n').count() > MAX_LINES) {
            throw new MalformedProof("a note has at most %d signatures".formatted(MAX_LINES));
        }
        List<NoteSignature> signatures = new ArrayList<>();
        TextLines lines = new TextLines(text);
        do {
            signatures.add(parseLine(lines.next("a signature line")));
        } while (!lines.atEnd());
        return signatures;
    }

    private static NoteSignature parseLine(String line) {
        int space = line.indexOf(' ', START.length());
        if (!line.startsWith(START) || space < 0) {
            throw new MalformedProof("a signature line is \"— name base64\", not "
                    + StrictText.shown(line));
        }
        byte[] bytes = StrictText.base64(line.substring(space + 1));
        if (bytes.length < 5) {
            throw new MalformedProof("a signature has a key id and bytes, not "
                    + StrictText.shown(line));
        }
        return new NoteSignature(line.substring(START.length(), space),
                ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && name.equals(that.name) && keyId == that.keyId
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, keyId, Arrays.hashCode(signature));
    }

    /** The line, without its newline. */
    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length).putInt(keyId).put(signature)
                .array();
        return START + name + " " + Base64.getEncoder().encodeToString(bytes);
    }
}
