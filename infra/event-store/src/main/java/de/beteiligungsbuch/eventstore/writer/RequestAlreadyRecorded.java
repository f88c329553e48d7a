package de.beteiligungsbuch.eventstore.writer;

/** The request was recorded before; nothing was recorded now. */
public final class RequestAlreadyRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RecordedRequest recorded;

    RequestAlreadyRecorded(RecordedRequest recorded) {
        super("the request was recorded before, at ledger index " + recorded.ledgerIndex());
        this.recorded = recorded;
    }

    /** What it led to. */
    public RecordedRequest recorded() {
        return recorded;
    }
}
