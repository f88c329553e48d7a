package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One change of a text, and why.
 *
 * @param footnote the number under which it was published, or null
 * @param version  that it made
 * @param basedOn  the version before
 * @param before   the words as they stood in {@code basedOn}, or null
 * @param after    the words as they stand in {@code version}, or null
 */
public record Change(
        @Nullable Integer footnote,
        String kind,
        int version,
        int basedOn,
        String rationale,
        List<Source> sources,
        @Nullable Words before,
        @Nullable Words after,
        @Nullable Integer otherZielbild,
        @Nullable String otherZielbildId,
        List<TextRef> ausgangsbilder,
        Instant occurredAt,
        @Nullable String published,
        Instant recordedAt,
        Entry entry) implements Fact {}
