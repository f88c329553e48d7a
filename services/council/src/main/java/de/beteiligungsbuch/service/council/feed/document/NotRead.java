package de.beteiligungsbuch.service.council.feed.document;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A document could not be read; says why, as a sentence for the administrator. */
final class NotRead extends Exception {

    private static final long serialVersionUID = 1L;

    /** What follows from it. */
    enum Kind {
        /** The server does not have it: status 404 or 410. */
        GONE,
        /** The server is in trouble, or wants to be left alone: so will the next ones be. */
        SERVER,
        /** What came is no document, or there is no way to it. */
        UNFIT
    }

    private final Kind kind;
    private final String address;
    private final @Nullable Duration wait;

    NotRead(Kind kind, String address, String sentence) {
        this(kind, address, sentence, null);
    }

    /** @param wait how long the server wants to be left alone, or null */
    NotRead(Kind kind, String address, String sentence, @Nullable Duration wait) {
        super(sentence);
        this.kind = kind;
        this.address = address;
        this.wait = wait;
    }

    Kind kind() {
        return kind;
    }

    /** What was asked for. */
    String address() {
        return address;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    @Nullable
    Duration pause() {
        return wait;
    }
}
