package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Something that happened and was recorded. */
public interface Fact {

    /** When it happened in the world. */
    Instant occurredAt();

    /** How precisely that is known, in EDTF; null where it is known to the instant. */
    @Nullable
    String published();
}
