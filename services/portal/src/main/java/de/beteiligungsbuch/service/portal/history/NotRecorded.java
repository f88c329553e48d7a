package de.beteiligungsbuch.service.portal.history;

/** The history knows nothing under that address. */
public final class NotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what was asked for, for the log */
    public NotRecorded(String what) {
        super("not recorded: " + what);
    }
}
