package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An Ausgangsbild, a Zielbild or a Massnahme with all its versions and changes. */
public record Text(
        String id,
        int number,
        String title,
        int version,
        String status,
        Wording wording,
        List<TextRef> ausgangsbilder,
        List<TextRef> zielbilder,
        @Nullable String horizon,
        List<Source> sources,
        List<Version> versions,
        List<Change> changes,
        List<Weighed> declined,
        List<Weighed> reopened,
        @Nullable Weighed dropped,
        List<Elsewhere> elsewhere,
        List<TextRef> referredToBy,
        List<InEdition> editions,
        @Nullable List<Concerning> concernedBy) {

    /** A paper that concerns it, as a person confirmed, and what was resolved on it. */
    public record Concerning(
            String vorlage,
            @Nullable String drucksache,
            @Nullable String title,
            List<ResolutionRef> resolutions) {}

    /** The title and the paragraphs after it. */
    public record Wording(String title, List<String> paragraphs) {}

    /** One wording in the course of time. */
    public record Version(
            int version,
            String title,
            Wording wording,
            String digest,
            @Nullable Integer basedOn,
            Instant occurredAt,
            @Nullable String published,
            Instant recordedAt,
            Entry entry) implements Fact {}

    /** A wish that was weighed, with the reason for what was then done or not done. */
    public record Weighed(
            @Nullable Integer version,
            String reason,
            List<Source> sources,
            Instant occurredAt,
            @Nullable String published,
            Instant recordedAt,
            Entry entry) implements Fact {}

    /** A change of another text that names this one. */
    public record Elsewhere(TextRef text, Change change) {}

    /** An edition of the strategy in which the text stands. */
    public record InEdition(
            String strategy,
            int edition,
            String title,
            int version,
            String status) {}
}
