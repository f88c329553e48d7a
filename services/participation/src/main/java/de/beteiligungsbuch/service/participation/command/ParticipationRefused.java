package de.beteiligungsbuch.service.participation.command;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.RefusalReason;

/** A command that the rules of participation do not allow. */
public final class ParticipationRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Which rule. */
    public enum Reason implements RefusalReason {
        /** No such process. */
        UNKNOWN_PROCESS,
        /** The process has no such phase. */
        UNKNOWN_PHASE,
        /** No such format. */
        UNKNOWN_FORMAT,
        /** No such contribution. */
        UNKNOWN_CONTRIBUTION,
        /** The strategy has no such Zielbild. */
        UNKNOWN_ZIELBILD,
        /** The format belongs to another process. */
        FORMAT_OF_OTHER_PROCESS,
        /** The process is over. */
        PROCESS_CLOSED,
        /** The phase is over. */
        PHASE_CLOSED,
        /** A process is closed after its phases. */
        PHASES_STILL_OPEN,
        /** The process has a phase of that number. */
        PHASE_NUMBER_TAKEN,
        /** It is not clear which process is meant. */
        PROCESS_NOT_NAMED,
        /** It is not clear which phase is meant. */
        PHASE_NOT_NAMED,
        /** It was said already that the format took place. */
        FORMAT_HELD_BEFORE,
        /** Citizens speak for themselves. */
        SUMMARY_BY_CITIZEN,
        /** Parts come of splitting alone. */
        PART_WITHOUT_WHOLE,
        /** It is withheld already. */
        ALREADY_WITHHELD,
        /** Nothing is withheld. */
        NOT_WITHHELD,
        /** No such edition of the rules. */
        UNKNOWN_RULES,
        /** It was taken back. */
        ALREADY_WITHDRAWN,
        /** Somebody else's contribution. */
        NOT_THE_SUBMITTER,
        /** It was split before. */
        ALREADY_SPLIT,
        /** One contribution named twice. */
        NAMED_TWICE,
        /** Contributions to different processes. */
        PROCESSES_DIFFER,
        /** Erased before, or never there. */
        NOTHING_TO_ERASE
    }

    /** See {@link Refusal}. */
    public ParticipationRefused(Reason reason, @Nullable String field, Object... arguments) {
        super(reason, field, arguments);
    }
}
