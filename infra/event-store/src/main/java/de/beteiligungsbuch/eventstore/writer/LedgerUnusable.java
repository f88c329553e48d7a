package de.beteiligungsbuch.eventstore.writer;

/** Nobody may append to the ledger as it is; an operator must look. */
final class LedgerUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerUnusable(String message) {
        super(message);
    }
}
