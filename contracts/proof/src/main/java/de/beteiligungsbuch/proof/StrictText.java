package de.beteiligungsbuch.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The ways of writing that all C2SP formats share, each with exactly one form for each value. */
final class StrictText {

    private StrictText() {}

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedProof("the text is not valid UTF-8", e);
        }
    }

    /** RFC 4648 § 4, with padding and without spare bits. */
    static byte[] base64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedProof("not base64: " + shown(text), e);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new MalformedProof("not canonical base64: " + shown(text));
        }
        return bytes;
    }

    /** A decimal from 0 to 2^63 - 1 without sign and leading zeros. */
    static long decimal(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 19
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 1 || text.charAt(0) != '0');
        if (digits) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new MalformedProof("a number beyond 2^63 - 1: " + text, e);
            }
        }
        throw new MalformedProof("no decimal without leading zeros: " + shown(text));
    }

    static void refuseControlCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n') {
                throw new MalformedProof(
                        "control character %d at character %d".formatted((int) c, i));
            }
        }
    }

    static void refuseMoreThan(int most, byte[] bytes, String what) {
        if (bytes.length > most) {
            throw new MalformedProof("%s is at most %d bytes, not %d"
                    .formatted(what, most, bytes.length));
        }
    }

    /** The text as a message may show it: short, and on one line. */
    static String shown(String text) {
        String start = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return '"' + start.replaceAll("\\p{Cntrl}", "?") + '"';
    }
}
