package de.beteiligungsbuch.history.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.history.Concern;
import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.FormatHistory;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.ManualEntryHistory;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.SpannungsfeldHistory;
import de.beteiligungsbuch.history.StrategyHistory;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.strategy.Change;

/** What happened in a process, in the order in which it happened. */
public final class Timeline {

    /**
     * One thing that happened.
     *
     * @param what      in capitals, for example {@code ZIELBILD_REVISED}
     * @param title     of its subject
     * @param footnotes of the changes of a revision
     */
    public record Moment(
            String what,
            @Nullable String title,
            Subject subject,
            @Nullable Integer version,
            List<Integer> footnotes,
            @Nullable Drucksache drucksache,
            @Nullable Outcome outcome,
            @JsonUnwrapped Told told) {}

    /** What a moment is about. */
    public record Subject(EntityKind kind, UUID id, @Nullable Integer number) {}

    private static final Comparator<Moment> ORDER = Comparator
            .comparing((Moment moment) -> moment.told().occurredAt())
            .thenComparing(moment -> moment.told().recordedAt())
            .thenComparing(moment -> moment.told().entry().ledger().value())
            .thenComparingLong(moment -> moment.told().entry().index());

    private final List<Moment> moments = new ArrayList<>();
    private final Library library;

    private Timeline(Library library) {
        this.library = library;
    }

    /** What happened to these entities; contributions are too many to be told one by one. */
    public static List<Moment> of(Collection<? extends History> entities, Library library) {
        Timeline timeline = new Timeline(library);
        entities.forEach(timeline::add);
        timeline.moments.sort(ORDER);
        return timeline.moments;
    }

    private void add(History entity) {
        switch (entity) {
            case ProcessHistory process -> process(process);
            case FormatHistory format -> format(format);
            case SpannungsfeldHistory feld -> spannungsfeld(feld);
            case TextHistory text -> text(text);
            case StrategyHistory strategy -> strategy(strategy);
            case VorlageHistory vorlage -> vorlage(vorlage);
            case ResolutionHistory resolution -> resolution(resolution);
            case ContributionHistory contribution -> {
                // not told one by one
            }
            case ManualEntryHistory entry -> {
                // told with the facts that rest on it
            }
        }
    }

    private void process(ProcessHistory process) {
        Subject subject = new Subject(EntityKind.PROCESS, process.ref().id(), null);
        String title = process.opened() == null ? null : process.opened().event().title();
        Stream.of(process.opened()).filter(Objects::nonNull)
                .forEach(fact -> plain("PROCESS_OPENED", title, subject, fact));
        process.phases().forEach(fact -> plain("PHASE_OPENED", fact.event().title(),
                phase(subject, fact.event().number()), fact));
        process.closedPhases()
                .forEach(closed -> process.phases().stream()
                        .filter(opened -> opened.event().phase().equals(closed.event().phase()))
                        .findFirst().ifPresent(opened -> plain("PHASE_CLOSED",
                                opened.event().title(), phase(subject, opened.event().number()),
                                closed)));
        Stream.of(process.closed()).filter(Objects::nonNull)
                .forEach(fact -> plain("PROCESS_CLOSED", title, subject, fact));
    }

    private static Subject phase(Subject process, int number) {
        return new Subject(process.kind(), process.id(), number);
    }

    private void format(FormatHistory format) {
        FormatView.of(format).ifPresent(view -> {
            Subject subject = new Subject(EntityKind.FORMAT, format.ref().id(), null);
            Told held = view.held();
            moments.add(held == null
                    ? moment("FORMAT_ANNOUNCED", view.title(), subject, null, view.announced())
                    : moment("FORMAT_HELD", view.title(), subject, null, held));
        });
    }

    private void spannungsfeld(SpannungsfeldHistory feld) {
        Stream.of(feld.named()).filter(Objects::nonNull)
                .forEach(fact -> plain("SPANNUNGSFELD_NAMED",
                        String.join(" – ", fact.event().poles()),
                        new Subject(EntityKind.SPANNUNGSFELD, feld.ref().id(),
                                fact.event().number()),
                        fact));
    }

    private void text(TextHistory text) {
        TextRef ref = TextRef.of(text);
        Subject subject = new Subject(ref.kind(), ref.id(), ref.number());
        String kind = ref.kind().name();
        TextHistory.Draft draft = text.draft();
        if (draft != null) {
            moments.add(moment(kind + (ref.kind() == EntityKind.MASSNAHME
                    ? "_PROPOSED"
                    : "_DRAFTED"), draft.wording().title(), subject, 1,
                    Told.of(draft.occurredAt(), draft.when())));
        }
        text.revisions().forEach(made -> moments.add(new Moment(kind + "_REVISED",
                made.wording().title(), subject, made.version(),
                made.changes().stream().map(Change::footnote).filter(Objects::nonNull).toList(),
                null, null, Told.of(made.occurredAt(), made.when()))));
        text.finalised().forEach(mark -> moments.add(moment(kind + "_FINALISED", ref.title(),
                subject, mark.version(), Told.of(mark.occurredAt(), mark.when()))));
        text.declined().forEach(mark -> weighed("REVISION_DECLINED", ref, subject, mark));
        text.reopened().forEach(mark -> weighed(kind + "_REOPENED", ref, subject, mark));
        text.dropped().forEach(mark -> weighed(kind + "_DROPPED", ref, subject, mark));
    }

    private void weighed(String what, TextRef text, Subject subject, TextHistory.Weighed weighed) {
        moments.add(moment(what, text.title(), subject, weighed.version(),
                Told.of(weighed.occurredAt(), weighed.when())));
    }

    private void strategy(StrategyHistory strategy) {
        for (EditionView edition : EditionView.all(strategy, library)) {
            Subject subject = new Subject(EntityKind.STRATEGY, strategy.ref().id(),
                    edition.edition());
            Stream.of(edition.compiled()).filter(Objects::nonNull).forEach(told -> moments
                    .add(moment("STRATEGY_COMPILED", edition.title(), subject, null, told)));
            Stream.of(edition.submitted()).filter(Objects::nonNull)
                    .forEach(submitted -> moments.add(new Moment("STRATEGY_SUBMITTED",
                            edition.title(), subject, null, List.of(), submitted.drucksache(),
                            null, submitted.told())));
            Stream.of(edition.decided()).filter(Objects::nonNull)
                    .forEach(decided -> moments.add(new Moment(
                            edition.status() == EditionStatus.ADOPTED
                                    ? "STRATEGY_ADOPTED"
                                    : "STRATEGY_RETURNED",
                            edition.title(), subject, null, List.of(), decided.drucksache(), null,
                            decided.told())));
        }
    }

    private void vorlage(VorlageHistory vorlage) {
        VorlageView.of(vorlage, library).ifPresent(view -> Stream.of(view.registered())
                .filter(Objects::nonNull)
                .forEach(told -> moments.add(new Moment("VORLAGE_REGISTERED",
                        view.content().title(),
                        new Subject(EntityKind.VORLAGE, vorlage.ref().id(), null), null, List.of(),
                        view.drucksache(), null, told))));
    }

    private void resolution(ResolutionHistory resolution) {
        Subject subject = new Subject(EntityKind.RESOLUTION, resolution.ref().id(), null);
        ResolutionRef.of(resolution, library)
                .ifPresent(ref -> Stream.concat(Stream.of(resolution.council().recorded()),
                        resolution.council().corrected().stream()).filter(Objects::nonNull)
                        .forEach(fact -> moments.add(new Moment(
                                fact.equals(resolution.council().recorded())
                                        ? "RESOLUTION_RECORDED"
                                        : "RESOLUTION_CORRECTED",
                                ref.title(), subject, null, List.of(), ref.drucksache(),
                                ref.outcome(), Told.of(fact)))));
    }

    private void plain(String what, @Nullable String title, Subject subject, Fact<?> fact) {
        moments.add(moment(what, title, subject, null, Told.of(fact)));
    }

    private static Moment moment(String what, @Nullable String title, Subject subject,
            @Nullable Integer version, Told told) {
        return new Moment(what, title, subject, version, List.of(), null, null, told);
    }

    /**
     * Whether a paper or a resolution is part of the process as far as it says itself: the strategy
     * speaks of it, or a person confirmed that the paper concerns a part of the strategy.
     */
    public static boolean concernsStrategy(History entity) {
        return switch (entity) {
            case VorlageHistory vorlage -> !vorlage.strategy().submitted().isEmpty()
                    || Concern.last(vorlage.council().concerns()).stream()
                            .anyMatch(Concern::isOfStrategy);
            case ResolutionHistory resolution -> !resolution.strategy().uses().isEmpty()
                    || !resolution.strategy().adopted().isEmpty()
                    || !resolution.strategy().returned().isEmpty();
            default -> true;
        };
    }

    /** Whether a resolution is, by itself or by its paper. */
    public static boolean concernsStrategy(ResolutionHistory resolution, Library library) {
        return concernsStrategy(resolution) || vorlageOf(resolution)
                .flatMap(ref -> library.find(ref).stream()).anyMatch(Timeline::concernsStrategy);
    }

    /** The Vorlage of a resolution, where it is known. */
    public static Stream<EntityRef> vorlageOf(ResolutionHistory resolution) {
        return Stream.of(resolution.council().recorded()).filter(Objects::nonNull)
                .map(fact -> EntityRef.of(EntityKind.VORLAGE, fact.event().vorlage()));
    }
}
