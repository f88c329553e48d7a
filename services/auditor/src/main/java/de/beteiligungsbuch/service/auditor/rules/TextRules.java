package de.beteiligungsbuch.service.auditor.rules;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.strategy.AusgangsbildEvent;
import de.beteiligungsbuch.strategy.MassnahmeEvent;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.ZielbildEvent;

/** What may happen with the texts of a strategy. */
final class TextRules {

    private final Book book;
    private final Cited cited;

    TextRules(Book book, Cited cited) {
        this.book = book;
        this.cited = cited;
    }

    /** @throws Refused if that may not happen */
    TextState after(@Nullable TextState before, AusgangsbildEvent event) {
        return switch (event) {
            case AusgangsbildEvent.AusgangsbildDrafted e -> {
                cited.check(e.sources());
                yield first(before, TextState.Kind.AUSGANGSBILD, e.ausgangsbild().value(),
                        e.process(), e.number(), e.wording());
            }
            case AusgangsbildEvent.AusgangsbildRevised e -> {
                TextState text = TextState.there(before);
                cited.check(e.changes(), text.process(), null);
                yield text.revised(e.version(), e.basedOn(), e.wording(), e.changes(),
                        book.now());
            }
            case AusgangsbildEvent.AusgangsbildFinalised e -> TextState.there(before)
                    .finalised(e.version(), book.now());
        };
    }

    /** @throws Refused if that may not happen */
    TextState after(@Nullable TextState before, ZielbildEvent event) {
        return switch (event) {
            case ZielbildEvent.ZielbildDrafted e -> {
                cited.check(e.sources());
                e.ausgangsbilder().forEach(id -> book.text(TextState.Kind.AUSGANGSBILD,
                        id.value(), e.process()));
                yield first(before, TextState.Kind.ZIELBILD, e.zielbild().value(), e.process(),
                        e.number(), e.wording());
            }
            case ZielbildEvent.ZielbildRevised e -> {
                TextState text = TextState.there(before);
                cited.check(e.changes(), text.process(), e.zielbild());
                yield text.revised(e.version(), e.basedOn(), e.wording(), e.changes(),
                        book.now());
            }
            case ZielbildEvent.RevisionDeclined e -> {
                cited.check(e.sources());
                yield TextState.there(before).declined(e.version(), e.reason(), e.sources());
            }
            case ZielbildEvent.ZielbildFinalised e -> TextState.there(before)
                    .finalised(e.version(), book.now());
            case ZielbildEvent.ZielbildReopened e -> {
                cited.check(e.sources());
                yield TextState.there(before).reopened(e.version(), e.reason(), e.sources(),
                        book.now());
            }
        };
    }

    /** @throws Refused if that may not happen */
    TextState after(@Nullable TextState before, MassnahmeEvent event) {
        return switch (event) {
            case MassnahmeEvent.MassnahmeProposed e -> {
                cited.check(e.sources());
                Refused.unless(!e.zielbilder().isEmpty(), "the Massnahme serves no Zielbild");
                e.zielbilder().forEach(id -> book.text(TextState.Kind.ZIELBILD, id.value(),
                        e.process()));
                yield first(before, TextState.Kind.MASSNAHME, e.massnahme().value(), e.process(),
                        e.number(), e.wording());
            }
            case MassnahmeEvent.MassnahmeRevised e -> {
                TextState text = TextState.there(before);
                cited.check(e.changes(), text.process(), null);
                yield text.revised(e.version(), e.basedOn(), e.wording(), e.changes(),
                        book.now());
            }
            case MassnahmeEvent.MassnahmeDropped e -> {
                cited.check(e.sources());
                yield TextState.there(before).dropped(e.reason(), e.sources(), book.now());
            }
        };
    }

    /** @throws Refused if that may not happen */
    TextState after(@Nullable TextState before, SpannungsfeldEvent event) {
        return switch (event) {
            case SpannungsfeldEvent.SpannungsfeldNamed e -> {
                List<String> poles = e.poles();
                Refused.unless(poles.size() == 2 && new HashSet<>(poles).size() == 2
                        && poles.stream().noneMatch(String::isBlank),
                        "a Spannungsfeld has two poles that differ, not %s", poles);
                yield first(before, TextState.Kind.SPANNUNGSFELD, e.spannungsfeld().value(),
                        e.process(), e.number(), new Wording(poles.getFirst(), poles));
            }
        };
    }

    private TextState first(@Nullable TextState before, TextState.Kind kind, UUID id,
            ProcessId process, int number, Wording wording) {
        Refused.unless(before == null, "the text was drafted before");
        book.claim(process, kind, number, id);
        return TextState.first(kind, process, number, wording, book.now());
    }
}
