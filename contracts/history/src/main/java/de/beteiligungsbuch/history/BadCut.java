package de.beteiligungsbuch.history;

/** A parameter that names no cut of the history. */
public final class BadCut extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    BadCut(String parameter, String text, Throwable cause) {
        super(parameter + " is an instant (2025-05-21T10:00:00Z) or a date (2025-05-21)"
                + (parameter.equals("asOf") ? " or positions (participation:120,strategy:88)" : "")
                + ", not " + text, cause);
        this.parameter = parameter;
    }

    /** {@code asOf} or {@code validAt}. */
    public String parameter() {
        return parameter;
    }
}
