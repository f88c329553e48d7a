package de.beteiligungsbuch.service.strategy.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.PartChoice;
import de.beteiligungsbuch.service.strategy.command.TextRegister.Entry;
import de.beteiligungsbuch.service.strategy.command.TextRegister.Stage;
import de.beteiligungsbuch.strategy.StrategyEvent.Part;
import de.beteiligungsbuch.strategy.StrategyEvent.PartKind;
import de.beteiligungsbuch.strategy.WordingDigest;

/** What an edition is made of: exact versions, Ausgangsbilder first, each kind by its numbers. */
record Compilation(List<Part> parts) {

    private static final Comparator<Part> ORDER = Comparator.comparing(Part::kind)
            .thenComparingInt(Part::number);

    /**
     * Looks the parts up as they stand now.
     *
     * @param choices which texts, or null for all that are ready
     * @throws Refused if there is none, or one is unknown, named twice or not ready
     */
    static Compilation of(TextRegister register, ProcessId process,
            @Nullable List<PartChoice> choices) {
        List<Entry> entries = choices == null
                ? register.of(process).stream().filter(Compilation::isReady).toList()
                : chosen(register, process, choices);
        if (entries.isEmpty()) {
            throw new Refused(Reason.NOTHING_TO_COMPILE, "parts", process);
        }
        return new Compilation(entries.stream().map(Compilation::part).sorted(ORDER).toList());
    }

    private static List<Entry> chosen(TextRegister register, ProcessId process,
            List<PartChoice> choices) {
        List<Entry> entries = new ArrayList<>();
        Set<PartChoice> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            String field = "parts[" + i + "].id";
            PartChoice choice = choices.get(i);
            Entry entry = register.find(kind(choice.kind()), choice.id());
            if (entry == null || !entry.process().equals(process)) {
                throw new Refused(Reason.TEXT_UNKNOWN, field, choice.id());
            }
            if (!isReady(entry)) {
                throw new Refused(Reason.PART_NOT_READY, field, entry.number());
            }
            if (!seen.add(choice)) {
                throw new Refused(Reason.PART_TWICE, field, choice.id());
            }
            entries.add(entry);
        }
        return entries;
    }

    private static TextRegister.Kind kind(PartKind kind) {
        return switch (kind) {
            case AUSGANGSBILD -> TextRegister.Kind.AUSGANGSBILD;
            case ZIELBILD -> TextRegister.Kind.ZIELBILD;
            case MASSNAHME -> TextRegister.Kind.MASSNAHME;
        };
    }

    private static boolean isReady(Entry entry) {
        return switch (entry.kind()) {
            case AUSGANGSBILD, ZIELBILD -> entry.stage() == Stage.FINALISED;
            case MASSNAHME -> entry.stage() != Stage.DROPPED;
            case SPANNUNGSFELD -> false;
        };
    }

    private static Part part(Entry entry) {
        PartKind kind = switch (entry.kind()) {
            case AUSGANGSBILD -> PartKind.AUSGANGSBILD;
            case ZIELBILD -> PartKind.ZIELBILD;
            case MASSNAHME -> PartKind.MASSNAHME;
            case SPANNUNGSFELD -> throw new IllegalStateException(
                    "a Spannungsfeld is no part of an edition: " + entry);
        };
        return new Part(kind, entry.id(), entry.number(), entry.version(), entry.digest());
    }

    /** What identifies the edition: the digest over the digests of its parts in their order. */
    WordingDigest digest() {
        return WordingDigest.of(parts.stream().map(part -> part.digest().hex()).toList());
    }
}
