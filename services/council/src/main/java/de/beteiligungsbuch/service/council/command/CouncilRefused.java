package de.beteiligungsbuch.service.council.command;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.RefusalReason;

/** A command that the rules of the council do not allow. */
public final class CouncilRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Which rule. */
    public enum Reason implements RefusalReason {
        /** The revision or correction says what is recorded already. */
        NOTHING_CHANGED,
        /** No consultation of this Vorlage has that id. */
        UNKNOWN_CONSULTATION,
        /** The Gremium meets before the paper exists, or at a date beyond all planning. */
        MEETING_IMPOSSIBLE,
        /** The resolution happened before its Gremium met. */
        RESOLUTION_BEFORE_MEETING,
        /** The consultation has its resolution; what was wrong in it is corrected. */
        RESOLUTION_RECORDED_BEFORE,
        /** A number of votes below 0. */
        TALLY_NEGATIVE,
        /** A tally in which nobody voted. */
        TALLY_WITHOUT_VOTES,
        /** Unanimous, yet somebody voted no. */
        TALLY_NOT_UNANIMOUS,
        /** Adopted, yet not more voted yes than no. */
        OUTCOME_AGAINST_TALLY,
        /** A person decided what it means; no rule overrules that. */
        DECIDED_BY_A_PERSON,
        /** It is confirmed already. */
        SUBJECT_CONFIRMED_BEFORE,
        /** It is declined already. */
        SUBJECT_DECLINED_BEFORE,
        /** A paper does not concern itself. */
        SUBJECT_IS_ITSELF,
        /** No ledger has it, as far as this service has read. */
        UNKNOWN_SUBJECT,
        /** The feed said so before. */
        SOURCE_SAID_BEFORE,
        /** There is no council feed at the address, or it may not be read. */
        FEED_UNREADABLE,
        /** Only another person than who submitted it may confirm an entry by hand. */
        SECOND_PERSON_NEEDED,
        /** What was confirmed is not what was entered. */
        OTHER_FACTS,
        /** The entry was confirmed or rejected before. */
        ENTRY_ENDED,
        /** The feed takes no entries by hand. */
        NO_MANUAL_FEED,
        /** An outcome of a meeting that is yet to come. */
        OUTCOME_BEFORE_MEETING,
        /** The document is empty, or no PDF, image or text. */
        DOCUMENT_UNREADABLE,
        /** Another feed has that name. */
        FEED_NAME_TAKEN,
        /** What was in quarantine has ended. */
        QUARANTINE_ENDED
    }

    /** See {@link Refusal}. */
    public CouncilRefused(Reason reason, @Nullable String field, Object... arguments) {
        super(reason, field, arguments);
    }
}
