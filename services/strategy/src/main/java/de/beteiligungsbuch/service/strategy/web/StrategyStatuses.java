package de.beteiligungsbuch.service.strategy.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledgerservice.RefusalReason;
import de.beteiligungsbuch.ledgerservice.problem.RefusalStatuses;
import de.beteiligungsbuch.service.strategy.command.Reason;

/** Which status the refusals of this service have. */
@Component
class StrategyStatuses implements RefusalStatuses {

    @Override
    public @Nullable HttpStatus statusOf(RefusalReason reason) {
        return reason instanceof Reason known ? status(known) : null;
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case EDITION_UNKNOWN -> HttpStatus.NOT_FOUND;
            case STALE_VERSION, ALREADY_FINALISED, NOT_FINALISED, ALREADY_DROPPED, NUMBER_TAKEN,
                    PROCESS_CLOSED, ALREADY_SUBMITTED, VORLAGE_TAKEN, NOTHING_TO_FOLLOW ->
                HttpStatus.CONFLICT;
            case NUMBER_BELOW_ONE, POLES_NOT_TWO, PROCESS_UNKNOWN, NOTHING_CHANGED,
                    CHANGES_MISSING, RATIONALE_MISSING, REASON_MISSING, SOURCE_MISSING,
                    SOURCE_UNKNOWN, SOURCE_WITHDRAWN, SOURCE_CONTRADICTORY, SPAN_OUTSIDE_TEXT,
                    SPAN_UNFIT, CHANGE_WITHOUT_EFFECT, CHANGE_CONTRADICTORY,
                    DIFFERENCE_UNEXPLAINED, FOOTNOTE_BELOW_ONE, TEXT_UNKNOWN, ZIELBILD_MISSING,
                    PART_NOT_READY, PART_TWICE, NOTHING_TO_COMPILE, TITLE_MISSING,
                    VORLAGE_UNKNOWN, DRUCKSACHE_DIFFERS ->
                HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
