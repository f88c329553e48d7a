package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An edition of a Stadtstrategie: exact versions of its parts. */
public record Edition(
        String strategy,
        int edition,
        String title,
        String status,
        String digest,
        List<Part> parts,
        Moment compiled,
        @Nullable Submission submitted,
        @Nullable Decided decided,
        @Nullable List<Text.Concerning> concernedBy) {

    /** The address of its page. */
    public String page() {
        return "/strategie/" + strategy + "/" + edition;
    }

    /** One text in exactly one version. */
    public record Part(
            String kind,
            String id,
            @Nullable Integer number,
            @Nullable String title,
            int version,
            String digest) {

        /** The address of that version. */
        public String page() {
            return new TextRef(kind, id, number, title).page() + "?from=" + version + "&to="
                    + version;
        }
    }

    /** It was laid before the council. */
    public record Submission(
            String vorlage,
            String drucksache,
            Instant occurredAt,
            @Nullable String published,
            Instant recordedAt,
            Entry entry) implements Fact {}

    /** The council decided. */
    public record Decided(
            String resolution,
            String drucksache,
            @Nullable String outcome,
            Instant occurredAt,
            @Nullable String published,
            Instant recordedAt,
            Entry entry) implements Fact {}
}
