package de.beteiligungsbuch.proof;

/** Reads a text line by line; every line must end in a newline. */
final class TextLines {

    private final String text;
    private int at;

    TextLines(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /**
     * The next line, without its newline.
     *
     * @param what the line should be, for the message
     */
    String next(String what) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw new MalformedProof(atEnd()
                    ? what + " is missing"
                    : what + " does not end in a newline");
        }
        String line = text.substring(at, end);
        at = end + 1;
        return line;
    }

    /** The next line without the word it must begin with and the space after it. */
    String next(String what, String word) {
        String line = next(what);
        if (!line.startsWith(word + " ")) {
            throw new MalformedProof("%s must begin with \"%s \", not %s".formatted(what, word,
                    StrictText.shown(line)));
        }
        return line.substring(word.length() + 1);
    }

    boolean nextBeginsWith(String start) {
        return text.startsWith(start, at);
    }

    /** All that was not read yet. */
    String rest() {
        return text.substring(at);
    }
}
