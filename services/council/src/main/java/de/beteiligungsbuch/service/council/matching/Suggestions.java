package de.beteiligungsbuch.service.council.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.council.SubjectReason.Kind;
import de.beteiligungsbuch.ledger.id.Drucksache;

/**
 * What a paper may concern, by the numbers and titles that it names. Nothing follows from a
 * suggestion until a person confirms it; above all, papers of one number stay apart.
 */
public final class Suggestions {

    private Suggestions() {}

    /** What of these the paper may concern, each once with all reasons, what weighs most first. */
    public static List<Suggestion> of(Paper paper, Collection<Target> targets) {
        Subject itself = new Subject.OfVorlage(paper.vorlage());
        Mentions mentions = Mentions.of(paper.text());
        return targets.stream().filter(target -> !target.subject().equals(itself))
                .map(target -> new Suggestion(target.subject(), reasons(paper, mentions, target)))
                .filter(suggestion -> !suggestion.reasons().isEmpty())
                .sorted(Comparator.comparingInt(Suggestion::rank)).toList();
    }

    private static List<SubjectReason> reasons(Paper paper, Mentions mentions, Target target) {
        List<SubjectReason> reasons = new ArrayList<>();
        Integer number = target.number();
        Drucksache drucksache = target.drucksache();
        switch (target.subject()) {
            case Subject.OfZielbild s when mentions.zielbilder().contains(number) ->
                reasons.add(new SubjectReason(Kind.NAMES_ZIELBILD, String.valueOf(number)));
            case Subject.OfMassnahme s when mentions.massnahmen().contains(number) ->
                reasons.add(new SubjectReason(Kind.NAMES_MASSNAHME, String.valueOf(number)));
            case Subject.OfEdition s when paper.drucksache().equals(drucksache) ->
                reasons.add(new SubjectReason(Kind.HAS_DRUCKSACHE, paper.drucksache().number()));
            default -> {
                if (drucksache != null && mentions.names(drucksache)) {
                    reasons.add(new SubjectReason(Kind.NAMES_DRUCKSACHE, drucksache.number()));
                }
            }
        }
        if (mentions.namesTitle(target.title())) {
            reasons.add(new SubjectReason(Kind.NAMES_TITLE, target.title()));
        }
        return reasons;
    }
}
