package de.beteiligungsbuch.service.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledgerservice.RefusalReason;
import de.beteiligungsbuch.ledgerservice.problem.RefusalStatuses;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** Which status the refusals of this service have. */
@Component
class ParticipationStatuses implements RefusalStatuses {

    @Override
    public @Nullable HttpStatus statusOf(RefusalReason reason) {
        return reason instanceof Reason known ? status(known) : null;
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case NOT_THE_SUBMITTER -> HttpStatus.FORBIDDEN;
            case PROCESS_CLOSED, PHASE_CLOSED, PHASES_STILL_OPEN, PHASE_NUMBER_TAKEN,
                    FORMAT_HELD_BEFORE, ALREADY_WITHHELD, NOT_WITHHELD, ALREADY_WITHDRAWN,
                    ALREADY_SPLIT, NOTHING_TO_ERASE ->
                HttpStatus.CONFLICT;
            case UNKNOWN_PROCESS, UNKNOWN_PHASE, UNKNOWN_FORMAT, UNKNOWN_CONTRIBUTION,
                    UNKNOWN_ZIELBILD, FORMAT_OF_OTHER_PROCESS, PROCESS_NOT_NAMED, PHASE_NOT_NAMED,
                    SUMMARY_BY_CITIZEN, PART_WITHOUT_WHOLE, UNKNOWN_RULES, NAMED_TWICE,
                    PROCESSES_DIFFER ->
                HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
