package de.beteiligungsbuch.service.council.feed.admin;

/**
 * Something to tell an administrator.
 *
 * @param kind whether it is good to know, wanting, or in the way
 * @param de   in German
 * @param en   in English
 */
public record Sentence(Kind kind, String de, String en) {

    /** What a sentence is for the reader. */
    public enum Kind {
        /** Good to know. */
        FACT,
        /** The server does it otherwise than the standard; the reader copes. */
        ODD,
        /** Something will be missing. */
        LACK
    }

    static Sentence fact(String de, String en) {
        return new Sentence(Kind.FACT, de, en);
    }

    static Sentence odd(String de, String en) {
        return new Sentence(Kind.ODD, de, en);
    }

    static Sentence lack(String de, String en) {
        return new Sentence(Kind.LACK, de, en);
    }
}
