package de.beteiligungsbuch.service.auditor.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.SpannungsfeldHistory;
import de.beteiligungsbuch.history.StrategyHistory;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.history.view.Completeness;
import de.beteiligungsbuch.history.view.ContributionView;
import de.beteiligungsbuch.history.view.DiffView;
import de.beteiligungsbuch.history.view.DisclosedText;
import de.beteiligungsbuch.history.view.DisclosuresView;
import de.beteiligungsbuch.history.view.EditionView;
import de.beteiligungsbuch.history.view.Fate;
import de.beteiligungsbuch.history.view.ProcessView;
import de.beteiligungsbuch.history.view.ResolutionView;
import de.beteiligungsbuch.history.view.SpannungsfeldView;
import de.beteiligungsbuch.history.view.TextItem;
import de.beteiligungsbuch.history.view.TextView;
import de.beteiligungsbuch.history.view.TraceView;
import de.beteiligungsbuch.history.view.VersionView;
import de.beteiligungsbuch.history.view.VorlageView;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.service.auditor.compare.OwnPage.Items;

/** All pages that the portal's data must have: every list, and every entity of every kind. */
final class OwnPages {

    private static final List<EntityKind> TEXTS = List.of(EntityKind.AUSGANGSBILD,
            EntityKind.ZIELBILD, EntityKind.MASSNAHME);

    private final OwnHistory own;
    private final Map<LedgerName, Long> positions;
    private final List<OwnPage> pages = new ArrayList<>();

    private OwnPages(OwnHistory own, Map<LedgerName, Long> positions) {
        this.own = own;
        this.positions = positions;
    }

    /**
     * Lists them.
     *
     * @param positions at which they hold
     */
    static List<OwnPage> of(OwnHistory own, Map<LedgerName, Long> positions) {
        OwnPages all = new OwnPages(own, positions);
        all.processes();
        all.texts();
        all.spannungsfelder();
        all.contributions();
        all.council();
        all.editions();
        return all.pages;
    }

    /** Where the data of a text are, and its page. */
    static String plural(EntityKind kind) {
        return switch (kind) {
            case AUSGANGSBILD -> "/ausgangsbilder";
            case MASSNAHME -> "/massnahmen";
            default -> "/zielbilder";
        };
    }

    private void processes() {
        pages.add(new OwnPage("/processes", "Verfahren", () -> new Items(
                own.processes().stream().map(this::view).toList())));
        for (ProcessHistory process : own.processes()) {
            String name = "Verfahren " + process.ref().id();
            String path = "/processes/" + process.ref().id();
            pages.add(new OwnPage(path, name, () -> view(process)));
            pages.add(new OwnPage(path + "/timeline", name,
                    () -> new Items(own.timeline(process))));
            pages.add(new OwnPage("/completeness?process=" + process.ref().id(), name,
                    () -> complete(process)));
        }
    }

    private ProcessView view(ProcessHistory process) {
        Fact<ProcessEvent.ProcessOpened> opened = process
                .opened();
        if (opened == null) {
            throw new IllegalStateException("a process that was never opened has no page");
        }
        return ProcessView.of(process, opened, own.formats(process.ref().id()));
    }

    /** As {@code /completeness} has it. */
    record Complete(
            ProcessId process,
            Map<LedgerName, Long> positions,
            List<Completeness.PhaseLines> phases,
            Total total) {}

    /** Numbers of all phases. */
    record Total(Completeness.Recorded recorded, Map<Fate, Long> fates, long missingTexts) {}

    private Complete complete(ProcessHistory process) {
        UUID id = process.ref().id();
        Completeness counted = new Completeness();
        List<ContributionHistory> contributions = own.contributions(id);
        contributions.forEach(counted::add);
        Completeness.Report report = counted.report(process, own.formats(id));
        // Whether a hidden text is still kept only the city can say.
        long missing = contributions.stream().filter(each -> !each.participation().hidden())
                .flatMap(each -> own.item(each).stream())
                .filter(item -> item.text().state() == DisclosedText.State.MISSING).count();
        return new Complete(report.process(), positions, report.phases(),
                new Total(report.total().recorded(), report.total().fates(), missing));
    }

    private void texts() {
        for (EntityKind kind : TEXTS) {
            List<TextHistory> texts = own.texts().stream()
                    .filter(text -> text.ref().kind() == kind).toList();
            for (ProcessHistory process : own.processes()) {
                UUID id = process.ref().id();
                pages.add(new OwnPage(plural(kind) + "?process=" + id, plural(kind).substring(1),
                        () -> new Items(texts.stream().filter(text -> id.equals(own.process(text)))
                                .map(TextItem::of).toList())));
            }
            texts.forEach(this::text);
        }
    }

    private void text(TextHistory text) {
        TextItem item = TextItem.of(text);
        String name = name(text.ref().kind()) + " " + item.number() + " „" + item.title() + "“";
        String path = plural(text.ref().kind()) + "/" + text.ref().id();
        pages.add(new OwnPage(path, name, () -> TextView.of(text, own.rebuilt().seen())));
        pages.add(new OwnPage(path + "/versions", name,
                () -> new Items(VersionView.all(text))));
        List<Integer> versions = VersionView.all(text).stream().map(VersionView::version).toList();
        for (int i = 1; i < versions.size(); i++) {
            int from = versions.get(i - 1);
            int to = versions.get(i);
            pages.add(new OwnPage(path + "/diff?from=" + from + "&to=" + to, name,
                    () -> DiffView.of(text, from, to, own.rebuilt().seen())));
        }
    }

    static String name(EntityKind kind) {
        return kind == EntityKind.MASSNAHME
                ? "Maßnahme"
                : kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private void spannungsfelder() {
        List<SpannungsfeldView> all = own.rebuilt().all(SpannungsfeldHistory.class).stream()
                .flatMap(feld -> SpannungsfeldView.of(feld).stream()).toList();
        for (ProcessHistory process : own.processes()) {
            List<SpannungsfeldView> felder = all.stream()
                    .filter(feld -> feld.process().value().equals(process.ref().id())).toList();
            String query = "?process=" + process.ref().id();
            pages.add(new OwnPage("/spannungsfelder" + query, "Spannungsfelder",
                    () -> new Items(felder)));
            felder.forEach(feld -> pages.add(new OwnPage("/spannungsfelder/" + feld.number()
                    + query, "Spannungsfeld " + feld.number(), () -> feld)));
        }
    }

    private void contributions() {
        List<ContributionHistory> all = own.rebuilt().all(ContributionHistory.class).stream()
                .filter(each -> own.item(each).isPresent()).toList();
        pages.add(new OwnPage("/contributions?limit=500", "Beiträge", () -> new Items(
                all.stream().flatMap(each -> own.item(each).stream()).toList())));
        for (ContributionHistory each : all) {
            String path = "/contributions/" + each.ref().id();
            String name = "Beitrag " + each.ref().id();
            pages.add(new OwnPage(path, name, () -> ContributionView.of(each, each,
                    own.rebuilt().seen(), own.disclosing()).orElseThrow()));
            pages.add(new OwnPage(path + "/disclosures", name,
                    () -> DisclosuresView.of(each, each, own.disclosing()).orElseThrow()));
            pages.add(new OwnPage(path + "/trace", name, () -> TraceView.of(each,
                    own.rebuilt().seen(), own.rebuilt().seen(), own.disclosing()).orElseThrow()));
        }
    }

    private void council() {
        List<VorlageView> vorlagen = own.rebuilt().all(VorlageHistory.class).stream()
                .flatMap(each -> VorlageView.of(each, own.rebuilt().seen()).stream()).toList();
        pages.add(new OwnPage("/vorlagen?limit=500", "Vorlagen", () -> new Items(vorlagen)));
        vorlagen.forEach(each -> pages.add(new OwnPage("/vorlagen/" + each.id(),
                "Vorlage " + each.drucksache(), () -> each)));
        List<ResolutionView> resolutions = own.rebuilt().all(ResolutionHistory.class).stream()
                .flatMap(each -> ResolutionView.of(each, own.rebuilt().seen()).stream()).toList();
        pages.add(
                new OwnPage("/resolutions?limit=500", "Beschlüsse", () -> new Items(resolutions)));
        resolutions.forEach(each -> pages.add(new OwnPage("/resolutions/" + each.ref().id(),
                "Beschluss zu " + each.ref().drucksache(), () -> each)));
    }

    private void editions() {
        List<EditionView> editions = own.rebuilt().all(StrategyHistory.class).stream()
                .flatMap(each -> EditionView.all(each, own.rebuilt().seen()).stream()).toList();
        pages.add(new OwnPage("/editions", "Ausgaben", () -> new Items(editions)));
        editions.forEach(each -> pages.add(new OwnPage(
                "/editions/" + each.strategy() + "/" + each.edition(),
                "Ausgabe " + each.edition() + " „" + each.title() + "“", () -> each)));
    }
}
