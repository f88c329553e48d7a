package de.beteiligungsbuch.service.participation.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionAnswered;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionReleased;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSplit;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithdrawn;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithheld;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;
import de.beteiligungsbuch.participation.ContributionEvent.PersonalDataErased;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/**
 * What of a contribution decides what may happen with it. Immutable.
 *
 * @param origin where it came from
 * @param marks  what has happened to it
 * @param kept   which of its disclosures were not erased
 */
public record ContributionState(
        ContributionId contribution,
        Origin origin,
        Set<Mark> marks,
        Set<PersonalField> kept) {

    /** Where a contribution came from; its parts come from there too. */
    public record Origin(
            ProcessId process,
            PhaseId phase,
            @Nullable FormatId format,
            @Nullable String dezernat,
            List<ZielbildId> concerns,
            String language) {}

    /** What can be true of a contribution. */
    public enum Mark {
        /** Not shown to the public. */
        WITHHELD,
        /** Taken back. */
        WITHDRAWN,
        /** Gone on with in parts. */
        SPLIT
    }

    /** The state after one more event. */
    public static ContributionState apply(@Nullable ContributionState before,
            ContributionEvent event) {
        return switch (event) {
            case ContributionSubmitted e -> submitted(e);
            case ContributionsMerged e -> new ContributionState(e.contribution(),
                    new Origin(e.process(), e.phase(), null, null, List.of(), e.language()),
                    Set.of(), Set.of(PersonalField.TEXT));
            case ContributionSplit e -> there(before).with(Mark.SPLIT);
            case ContributionWithheld e -> there(before).with(Mark.WITHHELD);
            case ContributionReleased e -> there(before).without(Mark.WITHHELD);
            case ContributionAnswered e -> there(before);
            case ContributionWithdrawn e -> there(before).with(Mark.WITHDRAWN);
            case PersonalDataErased e -> there(before).erased(e);
        };
    }

    private static ContributionState submitted(ContributionSubmitted event) {
        return new ContributionState(event.contribution(),
                new Origin(event.process(), event.phase(), event.format(), event.dezernat(),
                        event.concerns(), event.language()),
                Set.of(),
                event.publicNameDigest() == null
                        ? Set.of(PersonalField.TEXT)
                        : Set.of(PersonalField.TEXT, PersonalField.PUBLIC_NAME));
    }

    private static ContributionState there(@Nullable ContributionState before) {
        return Objects.requireNonNull(before, "a contribution begins with what was contributed");
    }

    private ContributionState with(Mark mark) {
        EnumSet<Mark> next = EnumSet.of(mark);
        next.addAll(marks);
        return new ContributionState(contribution, origin, Set.copyOf(next), kept);
    }

    private ContributionState without(Mark mark) {
        EnumSet<Mark> next = EnumSet.noneOf(Mark.class);
        next.addAll(marks);
        next.remove(mark);
        return new ContributionState(contribution, origin, Set.copyOf(next), kept);
    }

    private ContributionState erased(PersonalDataErased event) {
        List<String> names = event.fields().stream().map(ContributionEvent.ErasedField::field)
                .toList();
        return new ContributionState(contribution, origin, marks,
                Set.copyOf(kept.stream().filter(f -> !names.contains(f.disclosure())).toList()));
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** @throws ParticipationRefused if it was taken back */
    void requireThere(String field) {
        if (is(Mark.WITHDRAWN)) {
            throw new ParticipationRefused(Reason.ALREADY_WITHDRAWN, field, contribution);
        }
    }
}
