package de.beteiligungsbuch.service.history.projection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.FormatHistory;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.ManualEntryHistory;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.SpannungsfeldHistory;
import de.beteiligungsbuch.history.StrategyHistory;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.history.view.ContributionForm;
import de.beteiligungsbuch.history.view.Fate;
import de.beteiligungsbuch.history.view.Timeline;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.EntityId;

/** What a state is found by. */
record StateRow(
        @Nullable UUID process,
        @Nullable Integer number,
        @Nullable UUID phase,
        @Nullable UUID format,
        @Nullable String dezernat,
        @Nullable String form,
        @Nullable String fate,
        @Nullable UUID textEvent,
        boolean textErased,
        @Nullable UUID vorlage,
        List<String> drucksachen,
        List<UUID> concerns,
        boolean strategic) {

    /** How many columns {@link #append} writes. */
    static final int COLUMNS = 16;

    static StateRow of(History state) {
        return switch (state) {
            case ProcessHistory s -> plain(s.ref().id(), null);
            case FormatHistory s ->
                plain(s.announced() == null ? null : s.announced().event().process().value(), null);
            case SpannungsfeldHistory s -> s.named() == null
                    ? plain(null, null)
                    : plain(s.named().event().process().value(), s.named().event().number());
            case TextHistory s -> s.draft() == null
                    ? plain(null, null)
                    : plain(s.draft().process().value(), s.draft().number());
            case StrategyHistory s -> plain(s.compiled().isEmpty()
                    ? null
                    : s.compiled().getFirst().event().process().value(), null);
            case VorlageHistory s -> vorlage(s);
            case ResolutionHistory s -> new StateRow(null, null, null, null, null, null, null, null,
                    false,
                    s.council().recorded() == null
                            ? null
                            : s.council().recorded().event().vorlage().value(),
                    List.of(), List.of(), Timeline.concernsStrategy(s));
            case ContributionHistory s -> contribution(s);
            case ManualEntryHistory s -> plain(null, null);
        };
    }

    private static StateRow plain(@Nullable UUID process, @Nullable Integer number) {
        return new StateRow(process, number, null, null, null, null, null, null, false, null,
                List.of(), List.of(), false);
    }

    private static StateRow vorlage(VorlageHistory state) {
        List<String> numbers = Stream.concat(
                Stream.ofNullable(state.council().registered())
                        .map(fact -> fact.event().drucksache()),
                state.council().revised().stream().map(fact -> fact.event().drucksache()))
                .map(Drucksache::number).distinct().toList();
        return new StateRow(null, null, null, null, null, null, null, null, false, null, numbers,
                List.of(), Timeline.concernsStrategy(state));
    }

    private static StateRow contribution(ContributionHistory state) {
        ContributionHistory.Participation part = state.participation();
        String form = ContributionForm.of(state).map(Enum::name).orElse(null);
        String fate = Fate.of(state).name();
        if (part.submitted() != null) {
            var event = part.submitted().event();
            EventId told = part.submitted().when().eventId();
            return new StateRow(event.process().value(), null, event.phase().value(),
                    event.format() == null ? null : event.format().value(), event.dezernat(), form,
                    fate, told.value(), erased(part, told), null, List.of(),
                    event.concerns().stream().map(EntityId::value).toList(), false);
        }
        if (part.merged() != null) {
            EventId told = part.merged().when().eventId();
            return new StateRow(part.merged().event().process().value(), null,
                    part.merged().event().phase().value(), null, null, form, fate, told.value(),
                    erased(part, told), null, List.of(), List.of(), false);
        }
        return new StateRow(null, null, null, null, null, null, fate, null, false, null, List.of(),
                List.of(), false);
    }

    private static boolean erased(ContributionHistory.Participation part, EventId event) {
        return part.erased().stream().flatMap(fact -> fact.event().fields().stream())
                .anyMatch(field -> field.event().equals(event) && field.field().equals("text"));
    }

    void append(BinaryRows rows, History state, byte[] doc) {
        rows.row(COLUMNS).smallint(state.ref().kind().code()).uuid(state.ref().id()).jsonb(doc)
                .uuid(process).integer(number).uuid(phase).uuid(format).text(dezernat).text(form)
                .text(fate).uuid(textEvent).bool(textErased).uuid(vorlage).texts(drucksachen)
                .uuids(concerns).bool(strategic);
    }
}
