package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A contribution; the lists from {@code originals} on are filled when it is asked for by its id. */
public record Contribution(
        String id,
        @Nullable Phase phase,
        @Nullable Format format,
        @Nullable String dezernat,
        String form,
        String language,
        Disclosed text,
        @Nullable Disclosed publicName,
        List<TextRef> concerns,
        String fate,
        String status,
        Instant occurredAt,
        @Nullable String published,
        Instant recordedAt,
        Entry entry,
        @Nullable String partOf,
        List<String> originals,
        List<String> splitInto,
        List<String> mergedInto,
        List<Step> steps) implements Fact {

    /** All fates that the history tells apart, in the order in which they are shown. */
    public static final List<String> FATES = List.of("CHANGED_TEXT", "CONSIDERED", "DECLINED",
            "ANSWERED", "CONTINUED", "WITHHELD", "WITHDRAWN", "NONE");

    /** The phase in which it was made; number and title are null where it was not open yet then. */
    public record Phase(String id, @Nullable Integer number, @Nullable String title) {}

    /** The format in which it was made. */
    public record Format(String id, @Nullable String title) {}

    /** Something that happened to the contribution itself. */
    public record Step(
            String step,
            @Nullable String reason,
            @Nullable String rules,
            @Nullable String outcome,
            @Nullable String ground,
            List<String> fields,
            List<String> others,
            Instant occurredAt,
            @Nullable String published,
            Instant recordedAt,
            Entry entry) implements Fact {}
}
