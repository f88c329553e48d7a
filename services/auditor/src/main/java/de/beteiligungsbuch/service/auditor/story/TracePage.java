package de.beteiligungsbuch.service.auditor.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.StrategyHistory;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.history.view.ContributionView;
import de.beteiligungsbuch.history.view.EditionView;
import de.beteiligungsbuch.history.view.ResolutionView;
import de.beteiligungsbuch.history.view.TextView;
import de.beteiligungsbuch.history.view.VorlageView;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.service.auditor.document.Page;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.strategy.Source;

/** Where something came from, and what became of it. */
public final class TracePage {

    private final Page page;
    private final Messages messages;
    private final Sentences say;
    private final Rebuilt rebuilt;

    private TracePage(String name, Rebuilt rebuilt, Messages messages) {
        this.rebuilt = rebuilt;
        this.messages = messages;
        say = new Sentences(messages);
        page = new Page(messages.get("trace.title", name), messages.locale());
    }

    /** The page on all that is meant by a name: several Vorlagen may have one Drucksache. */
    public static Page of(String name, List<History> found, Rebuilt rebuilt, Messages messages) {
        TracePage trace = new TracePage(name, rebuilt, messages);
        found.forEach(trace::write);
        return trace.page;
    }

    private void write(History found) {
        switch (found) {
            case ContributionHistory contribution ->
                ContributionTrace.write(page, messages, contribution, rebuilt);
            case TextHistory text -> text(text);
            case VorlageHistory vorlage -> vorlage(vorlage);
            case ResolutionHistory resolution -> resolution(resolution);
            case StrategyHistory strategy -> EditionView.all(strategy, rebuilt.seen())
                    .forEach(edition -> EditionSection.write(page, messages, edition));
            default -> throw new CouldNotTell("Of " + found.ref() + " nothing can be traced: name a"
                    + " contribution, a text, a Drucksache, a resolution or a strategy.");
        }
    }

    private void text(TextHistory text) {
        TextView view = TextView.of(text, rebuilt.seen());
        page.heading(2, messages.get("trace.from"));
        TextSection.write(page, messages, messages.code("kind", text.ref().kind()), view);
        List<Source> sources = Stream.of(view.sources().stream(),
                view.changes().stream().flatMap(change -> change.sources().stream()),
                view.declined().stream().flatMap(weighed -> weighed.sources().stream()))
                .flatMap(all -> all).toList();
        page.heading(2, messages.get("trace.contributions"));
        page.bullets(sources.stream().flatMap(TracePage::contributions).distinct()
                .flatMap(id -> contribution(id).stream())
                .map(found -> found.item().id() + ": " + say.disclosed(found.item().text()))
                .toList());
        page.heading(2, messages.get("trace.to"));
        page.bullets(view.referredToBy().stream().map(say::text).toList());
        rebuilt.all(StrategyHistory.class).stream()
                .flatMap(strategy -> EditionView.all(strategy, rebuilt.seen()).stream())
                .filter(edition -> edition.parts().stream()
                        .anyMatch(part -> part.id().equals(view.id())))
                .forEach(this::edition);
    }

    private static Stream<ContributionId> contributions(Source source) {
        return switch (source) {
            case Source.OfContribution s -> Stream.of(s.contribution());
            case Source.OfFormat s -> s.contributions().stream();
            case Source.OfDezernat s -> s.contributions().stream();
            case Source.OfResolution s -> Stream.empty();
            case Source.OfDocument s -> Stream.empty();
        };
    }

    private Optional<ContributionView> contribution(ContributionId id) {
        return rebuilt.seen().contribution(id).flatMap(seen -> ContributionView.of(seen,
                rebuilt.now().contribution(id).orElse(seen), rebuilt.seen(),
                rebuilt.disclosing()));
    }

    private void edition(EditionView edition) {
        page.heading(3, messages.get("edition.title", edition.edition(),
                edition.title() == null ? "?" : edition.title(),
                messages.code("edition", edition.status())));
        EditionSection.write(page, messages, edition);
    }

    private void vorlage(VorlageHistory vorlage) {
        VorlageView view = VorlageView.of(vorlage, rebuilt.seen()).orElseThrow();
        page.heading(2, messages.get("drucksache", view.drucksache()) + ": „"
                + view.content().title() + "“");
        if (view.registered() != null) {
            page.paragraph(messages.get("vorlage.registered", say.told(view.registered())));
        }
        page.bullets(view.consultations().stream()
                .map(consultation -> messages.get("vorlage.consultation",
                        consultation.gremium().name(), say.when(consultation.meeting())))
                .toList());
        view.editions().stream().map(submission -> messages.get("edition.submitted",
                view.drucksache(), say.told(submission.told()))).forEach(page::paragraph);
        SourceSection.write(page, messages, view.entered(), view.sourceChanges(),
                view.documents());
        view.resolutions().forEach(ref -> rebuilt.seen().resolution(new ResolutionId(ref.id()))
                .ifPresent(this::resolution));
    }

    private void resolution(ResolutionHistory resolution) {
        ResolutionView.of(resolution, rebuilt.seen()).ifPresent(view -> {
            page.heading(3, say.resolution(view.ref()));
            ResolutionSection.write(page, messages, view);
            view.editions().forEach(decided -> rebuilt.seen().strategy(decided.strategy())
                    .ifPresent(strategy -> EditionView.all(strategy, rebuilt.seen()).stream()
                            .filter(edition -> edition.edition() == decided.edition())
                            .forEach(edition -> EditionSection.write(page, messages, edition))));
        });
    }

    /** The views of what was found, for machines. */
    public static List<Object> views(List<History> found, Rebuilt rebuilt) {
        return found.stream().<Object>map(history -> switch (history) {
            case ContributionHistory contribution ->
                ContributionTrace.view(contribution, rebuilt).orElseThrow();
            case TextHistory text -> TextView.of(text, rebuilt.seen());
            case VorlageHistory vorlage -> VorlageView.of(vorlage, rebuilt.seen()).orElseThrow();
            case ResolutionHistory resolution ->
                ResolutionView.of(resolution, rebuilt.seen()).orElseThrow();
            case StrategyHistory strategy -> EditionView.all(strategy, rebuilt.seen());
            default -> history;
        }).toList();
    }
}
