package de.beteiligungsbuch.service.auditor.story;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beteiligungsbuch.history.view.Completeness;
import de.beteiligungsbuch.history.view.EditionView;
import de.beteiligungsbuch.history.view.Fate;
import de.beteiligungsbuch.history.view.FormatView;
import de.beteiligungsbuch.history.view.ProcessView;
import de.beteiligungsbuch.history.view.ResolutionView;
import de.beteiligungsbuch.history.view.TextView;
import de.beteiligungsbuch.service.auditor.document.Page;

/** The whole history as a page: from each Ausgangsbild to the adopted edition. */
public final class StoryPage {

    private final Page page;
    private final Messages messages;
    private final Sentences say;
    private final Story story;

    private StoryPage(Story story, Messages messages) {
        this.story = story;
        this.messages = messages;
        say = new Sentences(messages);
        page = new Page(messages.get("story.title"), messages.locale());
    }

    /**
     * The page.
     *
     * @param source how it was named
     */
    public static Page of(Story story, Messages messages, String source) {
        return new StoryPage(story, messages).write(source);
    }

    private Page write(String source) {
        page.paragraph(messages.get("story.lead", source, story.positions().entrySet().stream()
                .map(position -> messages.get("position", position.getKey(), position.getValue()))
                .collect(Collectors.joining(", "))));
        page.paragraph(messages.get("story.unproved"));
        story.processes().forEach(this::process);
        texts("ausgangsbilder", "AUSGANGSBILD", story.ausgangsbilder());
        if (!story.spannungsfelder().isEmpty()) {
            page.heading(2, messages.get("spannungsfelder"));
            page.bullets(story.spannungsfelder().stream()
                    .map(feld -> feld.number() + ": " + String.join(" – ", feld.poles())).toList());
        }
        texts("zielbilder", "ZIELBILD", story.zielbilder());
        texts("massnahmen", "MASSNAHME", story.massnahmen());
        contributions();
        resolutions();
        editions();
        page.heading(2, messages.get("digests"));
        page.paragraph(messages.get("digests.what"));
        page.bullets(story.digests().stream().map(
                digest -> digest.name() + ": " + digest.sha256() + " (" + digest.states() + ")")
                .toList());
        return page;
    }

    private void process(ProcessView process) {
        page.heading(2, messages.get("process", process.title()));
        page.paragraph(messages.get("process.what", process.organiser(), process.mandate(),
                say.told(process.opened()), messages.code("status", process.status())));
        for (ProcessView.Phase phase : process.phases()) {
            page.heading(3, messages.get("phase", phase.number(), phase.title()));
            page.paragraph(messages.get("phase.what", say.when(phase.opened()),
                    phase.closed() == null
                            ? messages.get("open")
                            : messages.get("until", say.when(phase.closed())),
                    phase.result()));
            page.bullets(process.formats().stream()
                    .filter(format -> format.phase().equals(phase.id())).map(this::format)
                    .toList());
        }
    }

    private String format(FormatView format) {
        String totals = format.totals().stream()
                .map(total -> total.count() + " " + total.label())
                .collect(Collectors.joining(", "));
        return format.title() + ", " + say.when(format.held() == null
                ? format.announced()
                : format.held()) + (totals.isEmpty() ? "" : ": " + totals);
    }

    private void texts(String heading, String kind, List<TextView> texts) {
        if (!texts.isEmpty()) {
            page.heading(2, messages.get(heading));
            texts.forEach(text -> TextSection.write(page, messages, messages.get("kind." + kind),
                    text));
        }
    }

    private void contributions() {
        page.heading(2, messages.get("contributions.title"));
        for (Completeness.Report report : story.completeness()) {
            page.paragraph(messages.get("contributions.count", report.total().recorded().total(),
                    report.total().recorded().summaries()));
            page.bullets(report.total().fates().entrySet().stream()
                    .filter(fate -> fate.getValue() > 0).map(this::fate).toList());
        }
    }

    private String fate(Map.Entry<Fate, Long> fate) {
        return messages.code("fate", fate.getKey()) + ": " + fate.getValue();
    }

    private void resolutions() {
        if (story.resolutions().isEmpty()) {
            return;
        }
        page.heading(2, messages.get("resolutions"));
        for (ResolutionView resolution : story.resolutions()) {
            page.heading(3, say.resolution(resolution.ref()));
            ResolutionSection.write(page, messages, resolution);
        }
    }

    private void editions() {
        if (story.editions().isEmpty()) {
            return;
        }
        page.heading(2, messages.get("editions"));
        for (EditionView edition : story.editions()) {
            page.heading(3, messages.get("edition.title", edition.edition(),
                    edition.title() == null ? "?" : edition.title(),
                    messages.code("edition", edition.status())));
            EditionSection.write(page, messages, edition);
        }
    }
}
