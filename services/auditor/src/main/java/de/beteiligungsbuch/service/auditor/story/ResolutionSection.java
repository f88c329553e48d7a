package de.beteiligungsbuch.service.auditor.story;

import de.beteiligungsbuch.history.view.ResolutionView;
import de.beteiligungsbuch.service.auditor.document.Page;

/** A resolution: what was decided, and what it did to the strategy. */
final class ResolutionSection {

    private ResolutionSection() {}

    static void write(Page page, Messages messages, ResolutionView resolution) {
        Sentences say = new Sentences(messages);
        page.paragraph(messages.get("resolution.what", resolution.decision().raw(),
                messages.code("outcome", resolution.decision().outcome()),
                resolution.decision().rule(), say.where(resolution.entry())));
        if (resolution.effect() != null) {
            page.paragraph(resolution.effect());
        }
        page.bullets(resolution.corrections().stream()
                .map(correction -> messages.get("resolution.corrected",
                        correction.decision().raw(), correction.reason(),
                        say.told(correction.told())))
                .toList());
        page.bullets(resolution.changed().stream()
                .map(changed -> say.text(changed.text()) + ": " + say.change(changed.change()))
                .toList());
        page.bullets(resolution.declined().stream()
                .map(weighed -> say.text(weighed.text()) + ": " + messages.get("declined",
                        weighed.version(), say.told(weighed.told()),
                        weighed.reason() == null ? "–" : weighed.reason()))
                .toList());
        page.bullets(resolution.editions().stream()
                .map(edition -> messages.get("edition.title", edition.edition(),
                        edition.title() == null ? "?" : edition.title(),
                        messages.code("edition", edition.status())))
                .toList());
        SourceSection.write(page, messages, resolution.entered(), resolution.sourceChanges(),
                resolution.documents());
    }
}
