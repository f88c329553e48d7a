package de.beteiligungsbuch.service.auditor.story;

import java.util.ArrayList;
import java.util.List;

import de.beteiligungsbuch.history.view.EditionView;
import de.beteiligungsbuch.service.auditor.document.Page;

/** An edition of the strategy: its way through the council, its exact parts. */
final class EditionSection {

    private EditionSection() {}

    static void write(Page page, Messages messages, EditionView edition) {
        Sentences say = new Sentences(messages);
        List<String> way = new ArrayList<>();
        if (edition.compiled() != null) {
            way.add(messages.get("edition.compiled", say.told(edition.compiled())));
        }
        if (edition.submitted() != null) {
            way.add(messages.get("edition.submitted", edition.submitted().drucksache(),
                    say.told(edition.submitted().told())));
        }
        if (edition.decided() != null) {
            way.add(messages.get("edition.decided", edition.decided().drucksache(),
                    edition.decided().outcome(), say.told(edition.decided().told())));
        }
        page.bullets(way);
        page.bullets(edition.parts().stream()
                .map(part -> messages.get("edition.part", messages.code("kind", part.kind()),
                        part.number(), part.title() == null ? "?" : part.title(),
                        part.version(), part.digest()))
                .toList());
    }
}
