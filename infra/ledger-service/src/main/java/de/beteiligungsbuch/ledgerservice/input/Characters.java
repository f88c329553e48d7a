package de.beteiligungsbuch.ledgerservice.input;

/** Which characters a text may have. */
final class Characters {

    private Characters() {}

    /** No unpaired surrogates, no control characters; line feeds and tabs only where allowed. */
    static boolean areText(String value, boolean lines) {
        return value.codePoints().allMatch(c -> isText(c) || (lines && (c == '\n' || c == '\t')));
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
