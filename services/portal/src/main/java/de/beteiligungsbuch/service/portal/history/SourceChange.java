package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The source of something was changed after it had been recorded.
 *
 * @param what     OBSERVED, CHANGED, VANISHED, or what happened to a document: DOCUMENT_OBSERVED,
 *                 DOCUMENT_CHANGED, DOCUMENT_VANISHED
 * @param object   the id that the source gives it
 * @param silent   whether the source did not say so
 * @param outcome  whether the outcome is among what changed
 * @param document which one; null where the object itself is meant
 */
public record SourceChange(
        String what,
        String object,
        boolean silent,
        boolean outcome,
        @Nullable Exchanged document,
        Instant occurredAt,
        @Nullable String published,
        Instant recordedAt,
        Entry entry) implements Fact {

    /** Its hash before, or null where the bytes are the same, and after. */
    public record Exchanged(String role, @Nullable String before, String sha256) {}

    /** The end of the key of the message that tells it. */
    public String said() {
        return what.equals("DOCUMENT_CHANGED") && silent ? what + ".silent" : what;
    }

    /** Whether that sentence leaves it open whether the source said so. */
    public boolean isSilentBesides() {
        return silent && document == null;
    }
}
