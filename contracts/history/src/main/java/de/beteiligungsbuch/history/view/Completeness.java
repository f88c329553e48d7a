package de.beteiligungsbuch.history.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.FormatHistory;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.FormatEvent.Counted;
import de.beteiligungsbuch.participation.FormatEvent.PublishedTotal;

/**
 * How complete the record of a process is: what was published, what is recorded one by one, and
 * what became of it. Collects contributions one at a time and keeps only numbers.
 */
public final class Completeness {

    private final Map<Group, Tally> tallies = new TreeMap<>(Group.ORDER);

    /** Contributions of one kind that met the same fate in the same place. */
    public record Group(PhaseId phase, @Nullable FormatId format) {

        private static final Comparator<Group> ORDER = Comparator
                .comparing((Group group) -> group.phase().toString())
                .thenComparing(group -> String.valueOf(group.format()));

        /** That of a contribution; empty where its beginning is not known. */
        public static Optional<Group> of(ContributionHistory contribution) {
            ContributionHistory.Participation part = contribution.participation();
            if (part.submitted() != null) {
                return Optional.of(new Group(part.submitted().event().phase(),
                        part.submitted().event().format()));
            }
            return Optional.ofNullable(part.merged())
                    .map(fact -> new Group(fact.event().phase(), null));
        }
    }

    /** How many contributions, by form and by fate. */
    private record Tally(Map<ContributionForm, Long> forms, Map<Fate, Long> fates) {

        Tally() {
            this(new EnumMap<>(ContributionForm.class), new EnumMap<>(Fate.class));
        }

        void add(ContributionForm form, Fate fate, long count) {
            forms.merge(form, count, Long::sum);
            fates.merge(fate, count, Long::sum);
        }

        void add(Tally other) {
            other.forms.forEach((form, count) -> forms.merge(form, count, Long::sum));
            other.fates.forEach((fate, count) -> fates.merge(fate, count, Long::sum));
        }
    }

    /** Counts a contribution whose beginning is known. */
    public void add(ContributionHistory contribution) {
        Group.of(contribution).ifPresent(group -> ContributionForm.of(contribution)
                .ifPresent(form -> add(group, form, Fate.of(contribution), 1)));
    }

    /** Counts that many contributions. */
    public void add(Group group, ContributionForm form, Fate fate, long count) {
        tallies.computeIfAbsent(group, key -> new Tally()).add(form, fate, count);
    }

    /** How many are recorded, by what they are. */
    public record Recorded(long total, long originals, long summaries, long parts, long merged) {

        private static Recorded of(Tally tally) {
            Map<ContributionForm, Long> forms = tally.forms;
            long total = forms.values().stream().mapToLong(Long::longValue).sum();
            return new Recorded(total, forms.getOrDefault(ContributionForm.ORIGINAL, 0L),
                    forms.getOrDefault(ContributionForm.SUMMARY, 0L),
                    forms.getOrDefault(ContributionForm.PART, 0L),
                    forms.getOrDefault(ContributionForm.MERGED, 0L));
        }
    }

    /** Numbers of a phase or of all. */
    public record Sum(Recorded recorded, Map<Fate, Long> fates) {

        private static Sum of(Tally tally) {
            Map<Fate, Long> fates = new EnumMap<>(Fate.class);
            for (Fate fate : Fate.values()) {
                fates.put(fate, tally.fates.getOrDefault(fate, 0L));
            }
            return new Sum(Recorded.of(tally), fates);
        }
    }

    /**
     * One format within a phase.
     *
     * @param format                 null for what was contributed outside any format
     * @param publishedContributions the published totals that count contributions; null where none does
     * @param notRecorded            how many of those are not recorded one by one; a summary stands for
     *                               several and counts as none
     */
    public record Line(
            ContributionItem.@Nullable FormatRef format,
            List<PublishedTotal> published,
            @Nullable Long publishedContributions,
            Recorded recorded,
            Map<Fate, Long> fates,
            @Nullable Long notRecorded) {}

    /** One phase. */
    public record PhaseLines(ContributionItem.PhaseRef phase, List<Line> formats, Sum total) {}

    /** All of a process. */
    public record Report(ProcessId process, List<PhaseLines> phases, Sum total) {}

    /** The report on what was counted. */
    public Report report(ProcessHistory process, List<FormatHistory> formats) {
        Tally all = new Tally();
        tallies.values().forEach(all::add);
        List<PhaseLines> phases = process.phases().stream().map(Fact::event)
                .map(opened -> phase(new ContributionItem.PhaseRef(opened.phase(),
                        opened.number(), opened.title()), formats))
                .toList();
        return new Report(new ProcessId(process.ref().id()), phases, Sum.of(all));
    }

    private PhaseLines phase(ContributionItem.PhaseRef phase, List<FormatHistory> formats) {
        List<Line> lines = new ArrayList<>(formats.stream()
                .flatMap(format -> FormatView.of(format).stream())
                .filter(format -> format.phase().equals(phase.id()))
                .map(format -> line(format, tally(phase.id(), format.id()))).toList());
        Tally outside = tallies.get(new Group(phase.id(), null));
        if (outside != null) {
            Sum sum = Sum.of(outside);
            lines.add(new Line(null, List.of(), null, sum.recorded(), sum.fates(), null));
        }
        Tally all = new Tally();
        tallies.forEach((group, tally) -> {
            if (group.phase().equals(phase.id())) {
                all.add(tally);
            }
        });
        return new PhaseLines(phase, lines, Sum.of(all));
    }

    private Tally tally(PhaseId phase, FormatId format) {
        return tallies.getOrDefault(new Group(phase, format), new Tally());
    }

    private static Line line(FormatView format, Tally tally) {
        Sum sum = Sum.of(tally);
        List<PublishedTotal> counting = format.totals().stream()
                .filter(total -> total.counted() == Counted.CONTRIBUTIONS).toList();
        Long published = counting.isEmpty()
                ? null
                : counting.stream().mapToLong(PublishedTotal::count).sum();
        return new Line(new ContributionItem.FormatRef(format.id(), format.title()),
                format.totals(), published, sum.recorded(), sum.fates(),
                published == null ? null : Math.max(0, published - sum.recorded().originals()));
    }
}
