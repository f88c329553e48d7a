package de.beteiligungsbuch.ledger;

/** The form of a hash of 32 bytes in base64url; a pattern would take a tenth of all verifying. */
final class Base64Url {

    private static final int HASH_CHARACTERS = 43;

    private Base64Url() {}

    /** Whether it is 43 of A-Z, a-z, 0-9, - and _. */
    static boolean isHash(String text) {
        if (text.length() != HASH_CHARACTERS) {
            return false;
        }
        for (int i = 0; i < HASH_CHARACTERS; i++) {
            char found = text.charAt(i);
            boolean fits = (found >= 'a' && found <= 'z') || (found >= 'A' && found <= 'Z')
                    || (found >= '0' && found <= '9') || found == '-' || found == '_';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
