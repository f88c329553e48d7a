package de.beteiligungsbuch.proof;

/** Something that was well-formed and does not hold. The message shows the values that disagree. */
public final class ProofRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What does not hold. */
    public enum Reason {
        /** The index is not one of the tree. */
        INDEX,
        /** The path does not lead from the leaf to the root. */
        INCLUSION,
        /** The later tree is smaller than the earlier one. */
        ROLLBACK,
        /** The later tree does not extend the earlier one, or it is not proved. */
        CONSISTENCY,
        /** A signature of a known key does not fit. */
        SIGNATURE_INVALID,
        /** No known key signed. */
        SIGNATURE_UNKNOWN,
        /** A key signed that an entry of the ledger had retired before. */
        KEY_RETIRED,
        /** The note is of another log. */
        ORIGIN,
        /** Too few distinct witnesses. */
        QUORUM
    }

    private final Reason reason;

    public ProofRejected(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What does not hold. */
    public Reason reason() {
        return reason;
    }
}
