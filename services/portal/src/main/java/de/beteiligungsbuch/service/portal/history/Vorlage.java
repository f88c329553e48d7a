package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A paper before the council. */
public record Vorlage(
        String id,
        String drucksache,
        Content content,
        Moment registered,
        List<Revision> revisions,
        List<Consultation> consultations,
        List<ResolutionRef> resolutions,
        @Nullable List<Subject> subjects,
        @Nullable Entered entered,
        @Nullable List<SourceChange> sourceChanges,
        @Nullable List<Document> documents) {

    /** What it concerns, as a person confirmed. */
    public record Subject(
            String kind,
            String id,
            @Nullable Integer number,
            @Nullable String title) {

        /** Where it is shown, or null. */
        public @Nullable String page() {
            return switch (kind) {
                case "ZIELBILD" -> "/zielbilder/" + number;
                case "MASSNAHME" -> "/massnahmen/" + number;
                case "STRATEGY" -> "/strategie/" + id + "/" + number;
                default -> null;
            };
        }
    }

    /** What it says. */
    public record Content(
            String kind,
            String title,
            @Nullable String proposal,
            @Nullable String competence,
            @Nullable String financial,
            @Nullable String staffing,
            List<String> signatories,
            List<String> attachments) {}

    /** It was changed. */
    public record Revision(
            String drucksache,
            String reason,
            Instant occurredAt,
            @Nullable String published,
            Instant recordedAt,
            Entry entry) implements Fact {}

    /** A Gremium deals with it; {@code meeting} is in EDTF. */
    public record Consultation(
            String id,
            ResolutionRef.Gremium gremium,
            String role,
            String meeting,
            boolean open,
            @Nullable String agendaItem) {}
}
