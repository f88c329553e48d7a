package de.beteiligungsbuch.history.view;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.Library;

/**
 * A fact came by hand: a person entered what a document says, and another one compared it and
 * confirmed it.
 *
 * @param document  from which it was entered
 * @param confirmed null where it is not confirmed under the cut
 */
public record EnteredView(
        ManualEntryId entry,
        Document document,
        Told submitted,
        @Nullable Told confirmed) {

    /**
     * That of a fact.
     *
     * @param source of the fact, or null
     * @return empty unless an entry by hand was submitted whose facts are what the source refers to
     */
    static Optional<EnteredView> of(@Nullable SourceRef source, Library library) {
        return Optional.ofNullable(source).flatMap(given -> entry(given)
                .flatMap(library::manualEntry)
                .flatMap(entry -> Optional.ofNullable(entry.submitted())
                        .filter(submitted -> isOf(submitted.event(), given))
                        .map(submitted -> of(submitted, entry.confirmed()))));
    }

    private static Optional<ManualEntryId> entry(SourceRef source) {
        try {
            return Optional
                    .of(new ManualEntryId(UUID.fromString(source.object().split("/", 2)[0])));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean isOf(ManualEntrySubmitted submitted, SourceRef source) {
        return submitted.feed().equals(source.feed())
                && submitted.facts().equals(source.sha256());
    }

    private static EnteredView of(Fact<ManualEntrySubmitted> submitted,
            @Nullable Fact<ManualEntryConfirmed> confirmed) {
        ManualEntrySubmitted event = submitted.event();
        return new EnteredView(event.entry(), event.document(), Told.of(submitted),
                confirmed == null || !confirmed.event().facts().equals(event.facts())
                        ? null
                        : Told.of(confirmed));
    }
}
