package de.beteiligungsbuch.history.view;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Use;

/** What became of a contribution; of those that are true of it, the first in this order. */
public enum Fate {
    /** A recorded change of words names it as a source. */
    CHANGED_TEXT,
    /** It is not shown to the public. */
    WITHHELD,
    /** Whoever gave it took it back. */
    WITHDRAWN,
    /** It goes on as others: split, or merged. */
    CONTINUED,
    /** It was weighed, and the text was left as it was. */
    DECLINED,
    /** A text names it as a source, and no change of words is recorded. */
    CONSIDERED,
    /** It was answered. */
    ANSWERED,
    /** Nothing is recorded of what became of it. */
    NONE;

    /** That of a contribution. */
    public static Fate of(ContributionHistory contribution) {
        ContributionHistory.Participation part = contribution.participation();
        if (has(contribution, Use.Effect.CHANGED)) {
            return CHANGED_TEXT;
        }
        if (part.hidden()) {
            return WITHHELD;
        }
        if (!part.withdrawn().isEmpty()) {
            return WITHDRAWN;
        }
        if (!part.split().isEmpty() || !part.mergedInto().isEmpty()) {
            return CONTINUED;
        }
        if (has(contribution, Use.Effect.DECLINED)) {
            return DECLINED;
        }
        if (!contribution.strategy().uses().isEmpty()) {
            return CONSIDERED;
        }
        return part.answered().isEmpty() ? NONE : ANSWERED;
    }

    private static boolean has(ContributionHistory contribution, Use.Effect effect) {
        return contribution.strategy().uses().stream().anyMatch(use -> use.effect() == effect);
    }
}
