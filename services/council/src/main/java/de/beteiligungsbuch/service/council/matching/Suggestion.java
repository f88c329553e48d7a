package de.beteiligungsbuch.service.council.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;

/**
 * That a paper may concern something.
 *
 * @param reasons at least one, what weighs most first
 */
public record Suggestion(Subject subject, List<SubjectReason> reasons) {

    /** Takes a copy of the list. */
    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    /** How much it weighs: 0 is most. */
    public int rank() {
        return switch (reasons.getFirst().kind()) {
            case HAS_DRUCKSACHE -> 0;
            case NAMES_DRUCKSACHE -> 1;
            case NAMES_ZIELBILD -> 2;
            case NAMES_MASSNAHME -> 3;
            case NAMES_TITLE -> 4;
            case NUMBER_REPEATS -> 5;
        };
    }

    /** The same, where it rests on a number that several papers have with that said, too. */
    public Suggestion marked(Set<String> repeating) {
        List<SubjectReason> all = new ArrayList<>(reasons);
        reasons.stream().filter(Suggestion::isNumber).map(SubjectReason::said)
                .filter(repeating::contains)
                .forEach(number -> all
                        .add(new SubjectReason(SubjectReason.Kind.NUMBER_REPEATS, number)));
        return new Suggestion(subject, all);
    }

    private static boolean isNumber(SubjectReason reason) {
        return reason.kind() == SubjectReason.Kind.HAS_DRUCKSACHE
                || reason.kind() == SubjectReason.Kind.NAMES_DRUCKSACHE;
    }
}
