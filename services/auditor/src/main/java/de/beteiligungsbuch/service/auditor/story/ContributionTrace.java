package de.beteiligungsbuch.service.auditor.story;

import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.view.Considered;
import de.beteiligungsbuch.history.view.ContributionView;
import de.beteiligungsbuch.history.view.TraceView;
import de.beteiligungsbuch.service.auditor.document.Page;

/** What became of a contribution, step by step. */
final class ContributionTrace {

    private final Page page;
    private final Messages messages;
    private final Sentences say;

    private ContributionTrace(Page page, Messages messages) {
        this.page = page;
        this.messages = messages;
        say = new Sentences(messages);
    }

    static Optional<TraceView> view(ContributionHistory contribution, Rebuilt rebuilt) {
        return TraceView.of(contribution, rebuilt.seen(), rebuilt.now(), rebuilt.disclosing());
    }

    static void write(Page page, Messages messages, ContributionHistory contribution,
            Rebuilt rebuilt) {
        view(contribution, rebuilt)
                .ifPresent(trace -> new ContributionTrace(page, messages).write(trace));
    }

    private void write(TraceView trace) {
        ContributionView contribution = trace.contribution();
        page.heading(2, messages.get("contribution", contribution.item().id()));
        page.quote(List.of(say.disclosed(contribution.item().text())));
        page.paragraph(messages.get("contribution.what",
                contribution.item().format() == null
                        ? "–"
                        : String.valueOf(contribution.item().format().title()),
                say.told(contribution.item().told())));
        page.bullets(contribution.steps().stream()
                .map(step -> messages.code("step", step.step()) + ": " + say.told(step.told())
                        + (step.reason() == null ? "" : " – " + step.reason()))
                .toList());
        page.heading(3, messages.get("contribution.effect"));
        if (trace.considered().isEmpty()) {
            page.paragraph(messages.get("contribution.none"));
        }
        trace.considered().forEach(this::considered);
        page.paragraph(messages.get("contribution.end", messages.code("end", trace.end())));
        trace.continuedAs().forEach(continued -> {
            page.paragraph(messages.code("relation", continued.relation()) + ":");
            write(continued.trace());
        });
    }

    private void considered(Considered considered) {
        page.heading(4, say.text(considered.text()) + ": "
                + messages.code("effect", considered.effect()));
        if (considered.change() != null) {
            page.paragraph(say.change(considered.change()));
        }
        if (considered.reason() != null) {
            page.paragraph(considered.reason());
        }
        page.paragraph(say.told(considered.told()));
        page.bullets(considered.resolutions().stream().map(say::resolution).toList());
        page.bullets(considered.editions().stream()
                .map(edition -> messages.get("text.edition", edition.version(),
                        edition.edition(), edition.title() == null ? "?" : edition.title(),
                        messages.code("edition", edition.status())) + " "
                        + messages.code("survival", edition.words())
                        + (edition.resolution() == null
                                ? ""
                                : " " + say.resolution(edition.resolution())))
                .toList());
    }
}
