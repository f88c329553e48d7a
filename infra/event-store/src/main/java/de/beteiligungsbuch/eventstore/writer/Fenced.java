package de.beteiligungsbuch.eventstore.writer;

/** Another writer took the ledger over. */
final class Fenced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Fenced(String message) {
        super(message);
    }
}
