package de.beteiligungsbuch.eventstore.writer;

/**
 * Whether the unit of work was recorded could not be found out in time. The same request may be 
 * sent again: the ledger knows its id.
 */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknown(String message) {
        super(message);
    }
}
