package de.beteiligungsbuch.eventstore.writer;

/**
 * Whether a writer may append.
 *
 * @param reason in a sentence, for the operator; empty where there is nothing to say
 * @param epoch  the last that this writer had or saw; 0 before it saw any
 */
public record WriterHealth(State state, String reason, long epoch) {

    /** What a writer can be. */
    public enum State {
        /** On its way to become the writer; goes on trying by itself. */
        TAKING_OVER,
        /** It alone appends. */
        WRITER,
        /** Another writer took the ledger over. */
        STANDBY,
        /** Something is wrong that only an operator can put right, or it was closed. */
        STOPPED
    }
}
