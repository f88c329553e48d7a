package de.beteiligungsbuch.service.council.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.council.matching.Paper;
import de.beteiligungsbuch.service.council.matching.Suggestions;
import de.beteiligungsbuch.service.council.matching.Target;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeProposed;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeRevised;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategySubmitted;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildRevised;

/** Learns what of the strategy can be concerned. Every step may be taken twice. */
@Component
public class StrategyTargets {

    private final TargetTable targets;
    private final PaperTable papers;
    private final SuggestionTable suggestions;

    StrategyTargets(TargetTable targets, PaperTable papers, SuggestionTable suggestions) {
        this.targets = targets;
        this.papers = papers;
        this.suggestions = suggestions;
    }

    @EventHandler
    void on(ZielbildDrafted drafted) {
        put(new Subject.OfZielbild(drafted.zielbild()), drafted.number(),
                drafted.wording().title(), null);
    }

    @EventHandler
    void on(ZielbildRevised revised) {
        retitle(new Subject.OfZielbild(revised.zielbild()), revised.wording().title());
    }

    @EventHandler
    void on(MassnahmeProposed proposed) {
        put(new Subject.OfMassnahme(proposed.massnahme()), proposed.number(),
                proposed.wording().title(), null);
    }

    @EventHandler
    void on(MassnahmeRevised revised) {
        retitle(new Subject.OfMassnahme(revised.massnahme()), revised.wording().title());
    }

    @EventHandler
    void on(StrategyCompiled compiled) {
        put(new Subject.OfEdition(compiled.strategy(), compiled.edition()), null, compiled.title(),
                null);
    }

    @EventHandler
    void on(StrategySubmitted submitted) {
        Subject edition = new Subject.OfEdition(submitted.strategy(), submitted.edition());
        Target known = targets.find(edition).orElseThrow(() -> new IllegalStateException(
                edition + " was submitted, and never compiled"));
        put(edition, null, known.title(), submitted.drucksache());
    }

    private void retitle(Subject subject, String title) {
        Target known = targets.find(subject).orElseThrow(
                () -> new IllegalStateException(subject + " was revised, and never drafted"));
        if (!known.title().equals(title)) {
            put(subject, known.number(), title, null);
        }
    }

    private void put(Subject subject, @Nullable Integer number, String title,
            @Nullable Drucksache drucksache) {
        suggestions.lock();
        Target target = new Target(subject, number, title, drucksache);
        targets.put(target);
        suggestions.removeTo(subject);
        Map<VorlageId, Paper> maybe = new HashMap<>();
        Stream.concat(naming(target), papers.holding(title).stream())
                .forEach(paper -> maybe.put(paper.vorlage(), paper));
        maybe.values().forEach(paper -> Suggestions.of(paper, List.of(target))
                .forEach(suggestion -> suggestions.put(paper.vorlage(), suggestion)));
    }

    private Stream<Paper> naming(Target target) {
        Integer number = target.number();
        Drucksache drucksache = target.drucksache();
        return switch (target.subject()) {
            case Subject.OfZielbild s when number != null ->
                papers.namingZielbild(number).stream();
            case Subject.OfMassnahme s when number != null ->
                papers.namingMassnahme(number).stream();
            case Subject.OfEdition s when drucksache != null -> Stream.concat(
                    papers.having(drucksache).stream(), papers.naming(drucksache).stream());
            default -> Stream.empty();
        };
    }
}
