package de.beteiligungsbuch.history.view;

import java.util.List;

import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.When;

/** How far a text is. */
public enum TextStatus {
    /** It is being worked on. */
    DRAFT,
    /** Its last version stands. */
    FINAL,
    /** It was final and is being worked on again. */
    REOPENED,
    /** It is not gone on with. */
    DROPPED;

    static TextStatus of(TextHistory text) {
        if (!text.dropped().isEmpty()) {
            return DROPPED;
        }
        long finalised = last(text.finalised().stream().map(TextHistory.Mark::when).toList());
        long reopened = last(text.reopened().stream().map(TextHistory.Weighed::when).toList());
        if (finalised < 0) {
            return DRAFT;
        }
        return reopened > finalised ? REOPENED : FINAL;
    }

    private static long last(List<When> marks) {
        return marks.isEmpty() ? -1 : marks.getLast().index();
    }
}
