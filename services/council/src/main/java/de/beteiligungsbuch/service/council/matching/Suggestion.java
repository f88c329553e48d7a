package de.beteiligungsbuch.service.council.matching;

import java.util.List;

/**
 * That a paper may concern something.
 *
 * @param paper   which
 * @param reasons at least one
 */
public record Suggestion(Paper paper, Target target, List<Reason> reasons) {

    /** Takes a copy of the list. */
    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
