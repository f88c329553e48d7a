package de.beteiligungsbuch.service.auditor.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import de.beteiligungsbuch.history.view.ChangeView;
import de.beteiligungsbuch.history.view.TextView;
import de.beteiligungsbuch.history.view.Told;
import de.beteiligungsbuch.history.view.VersionView;
import de.beteiligungsbuch.history.view.WeighedView;
import de.beteiligungsbuch.history.view.WordDiff;
import de.beteiligungsbuch.service.auditor.document.Page;

/** A text of the strategy from its draft to the editions that hold it, in the ledger's order. */
final class TextSection {

    private final Page page;
    private final Messages messages;
    private final Sentences say;
    private final TextView text;
    private final List<Step> steps = new ArrayList<>();

    private record Step(long index, Runnable write) {}

    private TextSection(Page page, Messages messages, TextView text) {
        this.page = page;
        this.messages = messages;
        this.text = text;
        say = new Sentences(messages);
    }

    static void write(Page page, Messages messages, String kind, TextView text) {
        page.heading(3, kind + " " + (text.number() == null ? "?" : text.number()) + ": "
                + text.title());
        new TextSection(page, messages, text).write();
    }

    private void write() {
        page.paragraph(messages.get("text.status", messages.code("status", text.status()),
                text.version(), text.id()));
        if (!text.ausgangsbilder().isEmpty()) {
            page.paragraph(messages.get("text.from", say.texts(text.ausgangsbilder())));
        }
        if (!text.zielbilder().isEmpty()) {
            page.paragraph(messages.get("text.serves", say.texts(text.zielbilder())));
        }
        VersionView before = null;
        for (VersionView version : text.versions()) {
            VersionView older = before;
            step(version.told(), () -> version(older == null ? version : older, version));
            before = version;
        }
        text.declined().forEach(weighed -> weighed("declined", weighed));
        text.reopened().forEach(weighed -> weighed("reopened", weighed));
        if (text.dropped() != null) {
            weighed("dropped", text.dropped());
        }
        text.finalised().forEach(mark -> step(mark.told(), () -> page.paragraph(
                messages.get("finalised", mark.version(), say.told(mark.told())))));
        steps.sort(Comparator.comparingLong(Step::index));
        steps.forEach(step -> step.write().run());
        after();
    }

    private void step(Told told, Runnable write) {
        steps.add(new Step(told.entry().index(), write));
    }

    private void version(VersionView older, VersionView version) {
        page.heading(4, messages.get("version", version.version(), say.told(version.told())));
        if (older.equals(version)) {
            page.quote(version.wording().paragraphs());
            if (!text.sources().isEmpty()) {
                page.paragraph(messages.get("sources", say.sources(text.sources())));
            }
            return;
        }
        for (WordDiff.Paragraph paragraph : WordDiff.of(older.wording(), version.wording())) {
            boolean changed = paragraph.segments().stream()
                    .anyMatch(segment -> segment.kind() != WordDiff.Kind.EQUAL);
            if (changed) {
                page.marked(say.marked(paragraph));
            }
        }
        page.bullets(text.changes().stream()
                .filter(change -> change.version() == version.version()).map(say::change)
                .toList());
    }

    private void weighed(String key, WeighedView weighed) {
        step(weighed.told(), () -> page.paragraph(
                messages.get(key, weighed.version(), say.told(weighed.told()), weighed.reason())
                        + (weighed.sources().isEmpty()
                                ? ""
                                : " " + messages.get("sources", say.sources(weighed.sources())))));
    }

    private void after() {
        page.bullets(text.elsewhere().stream().map(this::elsewhere).toList());
        page.bullets(text.editions().stream()
                .map(edition -> messages.get("text.edition", edition.version(), edition.edition(),
                        edition.title() == null ? "?" : edition.title(),
                        messages.code("edition", edition.status())))
                .toList());
    }

    private String elsewhere(TextView.Elsewhere elsewhere) {
        ChangeView change = elsewhere.change();
        return messages.get("text.elsewhere", say.text(elsewhere.text()), say.change(change));
    }
}
