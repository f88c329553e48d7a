package de.beteiligungsbuch.service.auditor.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.SpannungsfeldHistory;
import de.beteiligungsbuch.history.StrategyHistory;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.view.ContributionItem;
import de.beteiligungsbuch.history.view.DisclosedText;
import de.beteiligungsbuch.history.view.EditionView;
import de.beteiligungsbuch.history.view.ResolutionView;
import de.beteiligungsbuch.history.view.SpannungsfeldView;
import de.beteiligungsbuch.history.view.TextView;
import de.beteiligungsbuch.history.view.VersionView;

/** The pages for people, and the words of others that each must show unaltered. */
final class ShownPages {

    private final OwnHistory own;
    private final List<Shown> pages = new ArrayList<>();

    private ShownPages(OwnHistory own) {
        this.own = own;
    }

    static List<Shown> of(OwnHistory own) {
        ShownPages all = new ShownPages(own);
        own.texts().forEach(all::text);
        all.spannungsfelder();
        own.rebuilt().all(ContributionHistory.class).stream()
                .flatMap(each -> own.item(each).stream()).forEach(all::contribution);
        own.rebuilt().all(ResolutionHistory.class).stream()
                .flatMap(each -> ResolutionView.of(each, own.rebuilt().seen()).stream())
                .forEach(each -> all.pages.add(new Shown("/beschluesse/" + each.ref().id(),
                        "Beschluss zu " + each.ref().drucksache(),
                        Stream.of(each.ref().title()).filter(Objects::nonNull).toList())));
        own.rebuilt().all(StrategyHistory.class).stream()
                .flatMap(each -> EditionView.all(each, own.rebuilt().seen()).stream())
                .forEach(all::edition);
        return all.pages;
    }

    /** Every version, each as it is read alone. */
    private void text(TextHistory text) {
        TextView view = TextView.of(text, own.rebuilt().seen());
        String name = OwnPages.name(text.ref().kind()) + " " + view.number();
        for (VersionView version : view.versions()) {
            List<String> words = new ArrayList<>(version.wording().paragraphs());
            words.addFirst(version.wording().title());
            pages.add(new Shown(OwnPages.plural(text.ref().kind()) + "/" + view.id() + "?from="
                    + version.version() + "&to=" + version.version(),
                    name + ", Fassung " + version.version(), words));
        }
    }

    /** The page shows those of the process that was opened last. */
    private void spannungsfelder() {
        own.processes().stream()
                .max((one, other) -> Long.compare(opened(one), opened(other)))
                .ifPresent(process -> pages.add(new Shown("/spannungsfelder", "Spannungsfelder",
                        own.rebuilt().all(SpannungsfeldHistory.class).stream()
                                .flatMap(feld -> SpannungsfeldView.of(feld).stream())
                                .filter(feld -> feld.process().value()
                                        .equals(process.ref().id()))
                                .flatMap(feld -> feld.poles().stream()).toList())));
    }

    private static long opened(ProcessHistory process) {
        return process.opened() == null ? -1 : process.opened().when().index();
    }

    private void contribution(ContributionItem item) {
        List<String> words = Stream.of(item.text(), item.publicName()).filter(Objects::nonNull)
                .filter(text -> text.state() == DisclosedText.State.SHOWN)
                .map(DisclosedText::value).filter(Objects::nonNull).toList();
        pages.add(new Shown("/beitraege/" + item.id(), "Beitrag " + item.id(), words));
    }

    private void edition(EditionView edition) {
        List<String> words = new ArrayList<>();
        edition.parts().forEach(part -> {
            if (part.title() != null) {
                words.add(part.title());
            }
        });
        pages.add(new Shown("/strategie/" + edition.strategy() + "/" + edition.edition(),
                "Ausgabe " + edition.edition(), words));
    }
}
