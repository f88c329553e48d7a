package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;

/** A contribution in a list. */
public record ContributionItem(
        UUID id,
        ProcessId process,
        PhaseRef phase,
        @Nullable FormatRef format,
        @Nullable String dezernat,
        ContributionForm form,
        String language,
        DisclosedText text,
        @Nullable DisclosedText publicName,
        List<TextRef> concerns,
        Fate fate,
        Status status,
        @JsonUnwrapped Told told) {

    /** Where it stands by itself, apart from what was made of it. */
    public enum Status {
        /** It stands. */
        SUBMITTED,
        /** It is not shown to the public. */
        WITHHELD,
        /** Whoever gave it took it back. */
        WITHDRAWN
    }

    /** A phase by its name; number and title are null where it is not known under the cut. */
    public record PhaseRef(PhaseId id, @Nullable Integer number, @Nullable String title) {

        static PhaseRef of(ProcessId process, PhaseId phase, Library library) {
            return library.process(process).stream().flatMap(known -> known.phases().stream())
                    .map(Fact::event).filter(opened -> opened.phase().equals(phase)).findFirst()
                    .map(opened -> new PhaseRef(phase, opened.number(), opened.title()))
                    .orElseGet(() -> new PhaseRef(phase, null, null));
        }
    }

    /** A format by its name; the title is null where it is not known under the cut. */
    public record FormatRef(FormatId id, @Nullable String title) {

        static FormatRef of(FormatId id, Library library) {
            return new FormatRef(id, library.format(id).flatMap(FormatView::of)
                    .map(FormatView::title).orElse(null));
        }
    }

    /**
     * That of a contribution; empty where its beginning does not count under the cut.
     *
     * @param seen under the cut
     * @param now  under no cut: what was erased since is not shown
     */
    public static Optional<ContributionItem> of(ContributionHistory seen, ContributionHistory now,
            Library library, DisclosedText.Disclosing disclosing) {
        DisclosedText text = DisclosedText.text(seen, now, disclosing).orElse(null);
        ContributionForm form = ContributionForm.of(seen).orElse(null);
        Fact<ContributionSubmitted> submitted = seen.participation().submitted();
        Fact<ContributionsMerged> merged = seen.participation().merged();
        if (text == null || form == null) {
            return Optional.empty();
        }
        if (submitted == null) {
            return merged == null
                    ? Optional.empty()
                    : Optional.of(merged(seen, merged, text, library));
        }
        ContributionSubmitted event = submitted.event();
        FormatId format = event.format();
        return Optional.of(new ContributionItem(seen.ref().id(), event.process(),
                PhaseRef.of(event.process(), event.phase(), library),
                format == null ? null : FormatRef.of(format, library), event.dezernat(), form,
                event.language(), text,
                DisclosedText.publicName(seen, now, disclosing).orElse(null),
                event.concerns().stream()
                        .map(id -> TextRef.of(EntityRef.of(EntityKind.ZIELBILD, id), library))
                        .toList(),
                Fate.of(seen), status(seen), Told.of(submitted)));
    }

    private static ContributionItem merged(ContributionHistory seen,
            Fact<ContributionsMerged> merged, DisclosedText text, Library library) {
        ContributionsMerged event = merged.event();
        return new ContributionItem(seen.ref().id(), event.process(),
                PhaseRef.of(event.process(), event.phase(), library), null, null,
                ContributionForm.MERGED, event.language(), text, null, List.of(), Fate.of(seen),
                status(seen), Told.of(merged));
    }

    private static Status status(ContributionHistory seen) {
        if (seen.participation().hidden()) {
            return Status.WITHHELD;
        }
        return seen.participation().withdrawn().isEmpty() ? Status.SUBMITTED : Status.WITHDRAWN;
    }
}
