package de.beteiligungsbuch.proof;

/** The rule of signed-note for names of keys. */
final class KeyName {

    /** What the cosigned message of tlog-cosignature can hold. */
    static final int MAX_BYTES = 255;

    private KeyName() {}

    static void require(String name) {
        boolean fits = !name.isEmpty() && name.length() <= MAX_BYTES
                && name.codePoints().noneMatch(KeyName::isForbidden);
        if (!fits) {
            throw new MalformedProof(
                    "a key's name has 1 to 255 characters, no space, no plus: "
                            + StrictText.shown(name));
        }
    }

    private static boolean isForbidden(int c) {
        return c == '+' || c == 0x85 || c < ' ' || Character.isSpaceChar(c)
                || Character.isWhitespace(c) || (c >= 0xD800 && c <= 0xDFFF);
    }
}
