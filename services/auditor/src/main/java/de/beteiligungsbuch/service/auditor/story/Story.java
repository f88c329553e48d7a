package de.beteiligungsbuch.service.auditor.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.FormatHistory;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.SpannungsfeldHistory;
import de.beteiligungsbuch.history.StrategyHistory;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.history.view.Completeness;
import de.beteiligungsbuch.history.view.ContributionView;
import de.beteiligungsbuch.history.view.EditionView;
import de.beteiligungsbuch.history.view.ProcessView;
import de.beteiligungsbuch.history.view.ResolutionView;
import de.beteiligungsbuch.history.view.SpannungsfeldView;
import de.beteiligungsbuch.history.view.TextView;
import de.beteiligungsbuch.history.view.Timeline;
import de.beteiligungsbuch.history.view.VorlageView;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.ProcessId;

/**
 * The whole history as it is read, in the same views as the portal's.
 *
 * @param positions how many entries of each ledger were read
 */
public record Story(
        Map<LedgerName, Long> positions,
        List<ProcessView> processes,
        List<Timeline.Moment> timeline,
        List<TextView> ausgangsbilder,
        List<SpannungsfeldView> spannungsfelder,
        List<TextView> zielbilder,
        List<TextView> massnahmen,
        List<ContributionView> contributions,
        List<VorlageView> vorlagen,
        List<ResolutionView> resolutions,
        List<EditionView> editions,
        List<Completeness.Report> completeness,
        List<Digest> digests) {

    /** The digest of one projection, as {@code /digests} of the city's query API shows it. */
    public record Digest(String name, String sha256, long states) {}

    /** What was rebuilt, as it is read. */
    public static Story of(Rebuilt rebuilt) {
        return new Story(rebuilt.positions(), processes(rebuilt),
                Timeline.of(rebuilt.seen().states().values(), rebuilt.seen()),
                texts(rebuilt, EntityKind.AUSGANGSBILD), rebuilt.all(SpannungsfeldHistory.class)
                        .stream().flatMap(feld -> SpannungsfeldView.of(feld).stream())
                        .sorted(Comparator.comparingInt(SpannungsfeldView::number)).toList(),
                texts(rebuilt, EntityKind.ZIELBILD), texts(rebuilt, EntityKind.MASSNAHME),
                contributions(rebuilt),
                rebuilt.all(VorlageHistory.class).stream()
                        .flatMap(vorlage -> VorlageView.of(vorlage, rebuilt.seen()).stream())
                        .toList(),
                resolutions(rebuilt), rebuilt.all(StrategyHistory.class).stream()
                        .flatMap(strategy -> EditionView.all(strategy, rebuilt.seen()).stream())
                        .toList(),
                completeness(rebuilt), digests(rebuilt));
    }

    private static List<ProcessView> processes(Rebuilt rebuilt) {
        return rebuilt.all(ProcessHistory.class).stream()
                .flatMap(process -> Stream.of(process.opened()).filter(Objects::nonNull)
                        .map(opened -> ProcessView.of(process, opened, formats(rebuilt, process))))
                .toList();
    }

    private static List<FormatHistory> formats(Rebuilt rebuilt, ProcessHistory process) {
        ProcessId id = new ProcessId(process.ref().id());
        return rebuilt.all(FormatHistory.class).stream()
                .filter(format -> format.announced() != null
                        && format.announced().event().process().equals(id))
                .sorted(Comparator.comparingLong(Story::announced)).toList();
    }

    private static long announced(FormatHistory format) {
        return format.announced() == null ? 0 : format.announced().when().index();
    }

    private static List<TextView> texts(Rebuilt rebuilt, EntityKind kind) {
        return rebuilt.all(TextHistory.class).stream()
                .filter(text -> text.ref().kind() == kind && Texts.version(text) > 0)
                .map(text -> TextView.of(text, rebuilt.seen()))
                .sorted(Comparator.comparing(TextView::number,
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<ContributionView> contributions(Rebuilt rebuilt) {
        List<ContributionView> contributions = new ArrayList<>();
        for (ContributionHistory seen : rebuilt.all(ContributionHistory.class)) {
            ContributionHistory now = rebuilt.now()
                    .contribution(new ContributionId(seen.ref().id())).orElse(seen);
            ContributionView.of(seen, now, rebuilt.seen(), rebuilt.disclosing())
                    .ifPresent(contributions::add);
        }
        return contributions;
    }

    private static List<ResolutionView> resolutions(Rebuilt rebuilt) {
        return rebuilt.all(ResolutionHistory.class).stream()
                .filter(resolution -> Timeline.concernsStrategy(resolution, rebuilt.seen()))
                .flatMap(resolution -> ResolutionView.of(resolution, rebuilt.seen()).stream())
                .sorted(Comparator.comparing(resolution -> resolution.ref().occurredAt()))
                .toList();
    }

    private static List<Completeness.Report> completeness(Rebuilt rebuilt) {
        List<Completeness.Report> reports = new ArrayList<>();
        for (ProcessHistory process : rebuilt.all(ProcessHistory.class)) {
            Completeness counted = new Completeness();
            rebuilt.all(ContributionHistory.class).stream()
                    .filter(contribution -> belongs(contribution, process))
                    .forEach(counted::add);
            reports.add(counted.report(process, formats(rebuilt, process)));
        }
        return reports;
    }

    private static boolean belongs(ContributionHistory contribution, ProcessHistory process) {
        ContributionHistory.Participation part = contribution.participation();
        ProcessId id = new ProcessId(process.ref().id());
        return (part.submitted() != null && part.submitted().event().process().equals(id))
                || (part.merged() != null && part.merged().event().process().equals(id));
    }

    private static List<Digest> digests(Rebuilt rebuilt) {
        List<Digest> digests = new ArrayList<>();
        new EnumMap<>(rebuilt.seen().digests()).forEach((kind, digest) -> digests
                .add(new Digest(kind.projection(), digest.hex(), digest.states())));
        return digests;
    }
}
