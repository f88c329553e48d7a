package de.beteiligungsbuch.service.portal.history;

/** The history did not answer in time, or not in a way that can be read; asking again may help. */
public final class HistoryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryUnavailable(String what, Throwable cause) {
        super("no answer: " + what, cause);
    }
}
