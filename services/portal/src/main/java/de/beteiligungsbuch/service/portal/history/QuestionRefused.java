package de.beteiligungsbuch.service.portal.history;

/** The history could make nothing of the question, for example of the instant in {@code asOf}. */
public final class QuestionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuestionRefused(String what) {
        super("refused: " + what);
    }
}
