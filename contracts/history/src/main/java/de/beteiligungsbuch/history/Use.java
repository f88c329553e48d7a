package de.beteiligungsbuch.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A text names something as the source of what was done to it.
 *
 * @param text    which text
 * @param version that was made, or that stood when nothing was changed
 * @param change  which change of that version, from 0; given for {@link Effect#CHANGED} alone
 * @param reason  given for it in plain words, or null where the change itself carries it
 */
public record Use(
        Effect effect,
        EntityRef text,
        int version,
        @Nullable Integer change,
        @Nullable String reason,
        Instant occurredAt,
        When when) {

    /** What was done to the text. */
    public enum Effect {
        /** It was written for the first time. */
        DRAFTED,
        /** Its words were changed. */
        CHANGED,
        /** The wish was weighed; the text stayed as it was. */
        DECLINED,
        /** It was opened for revision again. */
        REOPENED,
        /** It was dropped. */
        DROPPED
    }
}
