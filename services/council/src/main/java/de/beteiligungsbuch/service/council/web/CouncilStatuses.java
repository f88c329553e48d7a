package de.beteiligungsbuch.service.council.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledgerservice.RefusalReason;
import de.beteiligungsbuch.ledgerservice.problem.RefusalStatuses;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;

/** Which status the refusals of this service have. */
@Component
class CouncilStatuses implements RefusalStatuses {

    @Override
    public @Nullable HttpStatus statusOf(RefusalReason reason) {
        return reason instanceof Reason known ? status(known) : null;
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case SUBJECT_CONFIRMED_BEFORE, SUBJECT_DECLINED_BEFORE -> HttpStatus.CONFLICT;
            case SUBJECT_IS_ITSELF, UNKNOWN_SUBJECT -> unprocessable();
            case NOTHING_CHANGED, RESOLUTION_RECORDED_BEFORE, DECIDED_BY_A_PERSON,
                    SOURCE_SAID_BEFORE, FEED_NAME_TAKEN, QUARANTINE_ENDED ->
                HttpStatus.CONFLICT;
            case UNKNOWN_CONSULTATION, MEETING_IMPOSSIBLE, RESOLUTION_BEFORE_MEETING ->
                unprocessable();
            case TALLY_NEGATIVE, TALLY_WITHOUT_VOTES, TALLY_NOT_UNANIMOUS -> unprocessable();
            case SECOND_PERSON_NEEDED -> HttpStatus.FORBIDDEN;
            case OTHER_FACTS, ENTRY_ENDED -> HttpStatus.CONFLICT;
            case NO_MANUAL_FEED, OUTCOME_BEFORE_MEETING, DOCUMENT_UNREADABLE -> unprocessable();
            case OUTCOME_AGAINST_TALLY, FEED_UNREADABLE -> unprocessable();
        };
    }

    private static HttpStatus unprocessable() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
