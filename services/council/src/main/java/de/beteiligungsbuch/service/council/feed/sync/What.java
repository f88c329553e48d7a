package de.beteiligungsbuch.service.council.feed.sync;

/** What happened to an object between two readings. */
public enum What {
    /** Seen for the first time. */
    ADDED,
    /** Changed, and the feed says so. */
    CHANGED,
    /** Changed, and the feed does not say so. */
    SILENT,
    /** The feed says that it is deleted. */
    DELETED,
    /** Gone without a word. */
    VANISHED,
    /** There again after it was deleted or had vanished. */
    RETURNED
}
