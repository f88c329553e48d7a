package de.beteiligungsbuch.service.strategy.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.service.strategy.command.TextRegister.Entry;
import de.beteiligungsbuch.service.strategy.command.TextRegister.Kind;
import de.beteiligungsbuch.service.strategy.command.TextRegister.Stage;
import de.beteiligungsbuch.strategy.AusgangsbildEvent;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildDrafted;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildFinalised;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildRevised;
import de.beteiligungsbuch.strategy.MassnahmeEvent;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeDropped;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeProposed;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeRevised;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent.SpannungsfeldNamed;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.WordingDigest;
import de.beteiligungsbuch.strategy.ZielbildEvent;
import de.beteiligungsbuch.strategy.ZielbildEvent.RevisionDeclined;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildFinalised;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildReopened;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildRevised;

/** The texts that a strategy ledger holds: a fold of its entries. Not safe for concurrent use. */
public final class Texts {

    private record Key(Kind kind, UUID id) {}

    private record Slot(ProcessId process, Kind kind, int number) {}

    private final Map<Key, Entry> entries = new HashMap<>();
    private final Map<Slot, UUID> numbers = new HashMap<>();
    private final Map<UUID, List<Wording>> wordings = new HashMap<>();

    /** Takes the next event of the ledger in; what is no text's event is passed over. */
    public void apply(Object event) {
        switch (event) {
            case AusgangsbildEvent of -> apply(of);
            case SpannungsfeldEvent of -> apply(of);
            case ZielbildEvent of -> apply(of);
            case MassnahmeEvent of -> apply(of);
            default -> {
                // an edition, or the ledger about itself
            }
        }
    }

    private void apply(AusgangsbildEvent event) {
        UUID id = event.ausgangsbild().value();
        switch (event) {
            case AusgangsbildDrafted of -> add(of.process(), Kind.AUSGANGSBILD, id, of.number(),
                    of.wording().digest());
            case AusgangsbildRevised of -> revise(Kind.AUSGANGSBILD, id, of.version(),
                    of.wording());
            case AusgangsbildFinalised of -> move(Kind.AUSGANGSBILD, id, Stage.FINALISED);
        }
    }

    private void apply(SpannungsfeldEvent event) {
        switch (event) {
            case SpannungsfeldNamed of -> add(of.process(), Kind.SPANNUNGSFELD,
                    of.spannungsfeld().value(), of.number(), WordingDigest.of(of.poles()));
        }
    }

    private void apply(ZielbildEvent event) {
        UUID id = event.zielbild().value();
        switch (event) {
            case ZielbildDrafted of -> {
                add(of.process(), Kind.ZIELBILD, id, of.number(), of.wording().digest());
                remember(id, of.wording());
            }
            case ZielbildRevised of -> {
                revise(Kind.ZIELBILD, id, of.version(), of.wording());
                remember(id, of.wording());
            }
            case ZielbildFinalised of -> move(Kind.ZIELBILD, id, Stage.FINALISED);
            case ZielbildReopened of -> move(Kind.ZIELBILD, id, Stage.OPEN);
            case RevisionDeclined of -> {
                // the text stays as it is
            }
        }
    }

    private void apply(MassnahmeEvent event) {
        UUID id = event.massnahme().value();
        switch (event) {
            case MassnahmeProposed of -> add(of.process(), Kind.MASSNAHME, id, of.number(),
                    of.wording().digest());
            case MassnahmeRevised of -> revise(Kind.MASSNAHME, id, of.version(), of.wording());
            case MassnahmeDropped of -> move(Kind.MASSNAHME, id, Stage.DROPPED);
        }
    }

    private void add(ProcessId process, Kind kind, UUID id, int number, WordingDigest digest) {
        numbers.put(new Slot(process, kind, number), id);
        entries.put(new Key(kind, id),
                new Entry(process, kind, id, number, Version.FIRST, digest, Stage.OPEN));
    }

    private void revise(Kind kind, UUID id, Version version, Wording wording) {
        entries.computeIfPresent(new Key(kind, id), (key, was) -> new Entry(was.process(), kind,
                id, was.number(), version, wording.digest(), was.stage()));
    }

    private void move(Kind kind, UUID id, Stage stage) {
        entries.computeIfPresent(new Key(kind, id), (key, was) -> new Entry(was.process(), kind,
                id, was.number(), was.version(), was.digest(), stage));
    }

    private void remember(UUID zielbild, Wording wording) {
        wordings.computeIfAbsent(zielbild, id -> new ArrayList<>()).add(wording);
    }

    /** The text that has that number, or null if it is free. */
    public @Nullable UUID holder(ProcessId process, Kind kind, int number) {
        return numbers.get(new Slot(process, kind, number));
    }

    /** As {@link TextRegister#find}. */
    public @Nullable Entry find(Kind kind, UUID id) {
        return entries.get(new Key(kind, id));
    }

    /** As {@link TextRegister#of}. */
    public List<Entry> of(ProcessId process) {
        return entries.values().stream().filter(entry -> entry.process().equals(process))
                .sorted(Comparator.comparing(Entry::kind).thenComparingInt(Entry::number))
                .toList();
    }

    /** As {@link TextRegister#everStood}. */
    public boolean everStood(ZielbildId zielbild, List<String> words) {
        return wordings.getOrDefault(zielbild.value(), List.of()).stream()
                .anyMatch(wording -> stands(wording, words));
    }

    private static boolean stands(Wording wording, List<String> words) {
        for (int paragraph = 0; paragraph < wording.size(); paragraph++) {
            if (Collections.indexOfSubList(wording.words(paragraph), words) >= 0) {
                return true;
            }
        }
        return false;
    }
}
