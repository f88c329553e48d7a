package de.beteiligungsbuch.proof;

/** A policy file that cannot be followed. The message names the line and the reason. */
public final class MalformedPolicy extends MalformedProof {

    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedPolicy(int line, String reason) {
        super("line %d: %s".formatted(line, reason));
        this.line = line;
    }

    MalformedPolicy(int line, MalformedProof reason) {
        super("line %d: %s".formatted(line, reason.getMessage()), reason);
        this.line = line;
    }

    /** The number of the line, from 1. */
    public int line() {
        return line;
    }
}
