package de.beteiligungsbuch.service.council.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.council.matching.Mentions;
import de.beteiligungsbuch.service.council.matching.Paper;
import de.beteiligungsbuch.service.council.matching.Suggestions;
import de.beteiligungsbuch.service.council.matching.Target;

/** Learns the own papers, and what people say that they concern. Every step may be taken twice. */
@Component
public class CouncilPapers {

    private final TargetTable targets;
    private final PaperTable papers;
    private final SuggestionTable suggestions;

    CouncilPapers(TargetTable targets, PaperTable papers, SuggestionTable suggestions) {
        this.targets = targets;
        this.papers = papers;
        this.suggestions = suggestions;
    }

    @EventHandler
    void on(VorlageRegistered registered) {
        put(registered.vorlage(), registered.drucksache(), registered.content());
    }

    @EventHandler
    void on(VorlageRevised revised) {
        put(revised.vorlage(), revised.drucksache(), revised.content());
    }

    @EventHandler
    void on(SubjectConfirmed confirmed) {
        suggestions.lock();
        suggestions.say(confirmed.vorlage(), confirmed.subject(), true);
    }

    @EventHandler
    void on(SubjectDeclined declined) {
        suggestions.lock();
        suggestions.say(declined.vorlage(), declined.subject(), false);
    }

    private void put(VorlageId vorlage, Drucksache drucksache, Content content) {
        suggestions.lock();
        Paper paper = new Paper(vorlage, drucksache, text(content));
        Mentions mentions = Mentions.of(paper.text());
        papers.put(paper, content.title(), mentions);
        suggestOf(paper, mentions);
        suggestTo(paper);
    }

    private static String text(Content content) {
        String proposal = content.proposal();
        return Stream.of(content.title(), proposal == null ? "" : proposal)
                .collect(Collectors.joining("\n"));
    }

    /** What the paper may concern. */
    private void suggestOf(Paper paper, Mentions mentions) {
        suggestions.removeOf(paper.vorlage());
        List<Target> known = new ArrayList<>(targets.all());
        known.addAll(papers.called(mentions.keys()));
        Suggestions.of(paper, known)
                .forEach(suggestion -> suggestions.put(paper.vorlage(), suggestion));
    }

    /** Which papers may concern it. */
    private void suggestTo(Paper paper) {
        Target target = Target.of(paper.vorlage(), paper.drucksache());
        suggestions.removeTo(target.subject());
        papers.naming(paper.drucksache()).forEach(other -> Suggestions.of(other, List.of(target))
                .forEach(suggestion -> suggestions.put(other.vorlage(), suggestion)));
    }
}
