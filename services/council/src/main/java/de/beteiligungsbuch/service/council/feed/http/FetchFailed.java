package de.beteiligungsbuch.service.council.feed.http;

/** An address that was not fetched, with the reason as a sentence for the administrator. */
public final class FetchFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of failure. */
    public enum Reason {
        /** The address cannot be read as one. */
        BAD_ADDRESS,
        /** It leads to another server than the feed's. */
        FOREIGN_HOST,
        /** The name leads to an address that may not be connected to. */
        FORBIDDEN_ADDRESS,
        /** Nobody has that name. */
        UNKNOWN_HOST,
        /** The server cannot prove who it is. */
        TLS,
        /** It took too long. */
        TOO_SLOW,
        /** The answer is too large. */
        TOO_LARGE,
        /** It sends us from one address to the next. */
        TOO_MANY_REDIRECTS,
        /** The answer ended before its end. */
        CUT_OFF,
        /** The connection failed. */
        CONNECTION,
        /** The folder of the feed cannot be read. */
        FOLDER
    }

    private final Reason reason;

    /** With a sentence that names no credentials. */
    public FetchFailed(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** As above, with what led to it. */
    public FetchFailed(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    /** What kind of failure. */
    public Reason reason() {
        return reason;
    }
}
