package de.beteiligungsbuch.service.council.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.service.council.matching.Reason.Kind;

/**
 * What papers may concern, by the numbers and titles that they name. Nothing follows from a
 * suggestion until a person confirms it; above all, papers of one number stay apart. Immutable.
 */
public final class Suggestions {

    private static final Comparator<Suggestion> BY_WEIGHT = Comparator
            .comparing(suggestion -> suggestion.reasons().getFirst().kind());

    private final List<Target> targets;
    private final List<Paper> papers;

    /**
     * Looks among these.
     *
     * @param targets of the strategy
     * @param papers  all that are known
     */
    public Suggestions(List<Target> targets, List<Paper> papers) {
        this.targets = List.copyOf(targets);
        this.papers = List.copyOf(papers);
    }

    /** What the paper may concern, each once with all reasons, what weighs most first. */
    public List<Suggestion> suggest(Paper paper) {
        Mentions mentions = Mentions.of(paper.text());
        Stream<Target> others = papers.stream()
                .filter(other -> !other.vorlage().equals(paper.vorlage()))
                .map(other -> new Target.OfVorlage(other.vorlage(), other.drucksache()));
        return Stream.concat(targets.stream(), others)
                .map(target -> new Suggestion(paper, target, reasons(paper, mentions, target)))
                .filter(suggestion -> !suggestion.reasons().isEmpty()).sorted(BY_WEIGHT).toList();
    }

    private List<Reason> reasons(Paper paper, Mentions mentions, Target target) {
        List<Reason> reasons = new ArrayList<>();
        switch (target) {
            case Target.OfZielbild zielbild -> {
                if (mentions.zielbilder().contains(zielbild.number())) {
                    reasons.add(new Reason(Kind.NAMES_ZIELBILD, "" + zielbild.number()));
                }
                title(reasons, mentions, zielbild.title());
            }
            case Target.OfMassnahme massnahme -> {
                if (mentions.massnahmen().contains(massnahme.number())) {
                    reasons.add(new Reason(Kind.NAMES_MASSNAHME, "" + massnahme.number()));
                }
                title(reasons, mentions, massnahme.title());
            }
            case Target.OfEdition edition -> {
                Drucksache submitted = edition.drucksache();
                if (submitted != null && submitted.equals(paper.drucksache())) {
                    number(reasons, Kind.HAS_DRUCKSACHE, submitted);
                } else if (submitted != null && mentions.names(submitted)) {
                    number(reasons, Kind.NAMES_DRUCKSACHE, submitted);
                }
                title(reasons, mentions, edition.title());
            }
            case Target.OfVorlage other -> {
                if (mentions.names(other.drucksache())) {
                    number(reasons, Kind.NAMES_DRUCKSACHE, other.drucksache());
                }
            }
        }
        return reasons;
    }

    private static void title(List<Reason> reasons, Mentions mentions, String title) {
        if (mentions.namesTitle(title)) {
            reasons.add(new Reason(Kind.NAMES_TITLE, title));
        }
    }

    private void number(List<Reason> reasons, Kind kind, Drucksache number) {
        reasons.add(new Reason(kind, number.number()));
        if (papers.stream().filter(known -> known.drucksache().equals(number))
                .map(Paper::vorlage).distinct().count() > 1) {
            reasons.add(new Reason(Kind.NUMBER_REPEATS, number.number()));
        }
    }
}
