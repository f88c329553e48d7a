package de.beteiligungsbuch.service.auditor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.strategy.StrategyEvent.PartKind;

/** All states so far: what an aggregate's rules ask of others in the same ledger. */
final class Book {

    /**
     * A service decides by what it knows, and appends a little later: what happened to another
     * aggregate within so many entries before excuses it.
     */
    static final long IN_FLIGHT = 1_000;

    final Map<ProcessId, ProcessState> processes = new HashMap<>();
    final Map<FormatId, FormatState> formats = new HashMap<>();
    final Contributions contributions = new Contributions();
    final Map<UUID, TextState> texts = new HashMap<>();
    final Map<UUID, StrategyState> strategies = new HashMap<>();
    final Map<VorlageId, VorlageState> vorlagen = new HashMap<>();
    final Map<ResolutionId, VorlageId> resolutions = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> placeNumbers = new HashMap<>();
    private final Map<ContributionId, ContributionId> promisedParts = new HashMap<>();
    private final Map<ContributionId, Long> withdrawn = new LinkedHashMap<>();
    private final Map<Numbered, UUID> numbers = new HashMap<>();
    private long now;

    private record Numbered(ProcessId process, TextState.Kind kind, int number) {}

    /** What comes next stands at that index of its ledger. */
    void at(long index) {
        now = index;
    }

    /** Where the entry that is judged stands. */
    long now() {
        return now;
    }

    ProcessState process(ProcessId id) {
        return Refused.there(processes.get(id), "process %s was never opened", id);
    }

    void requireFormat(ProcessId process, FormatId id) {
        FormatState format = Refused.there(formats.get(id), "format %s was never announced", id);
        Refused.unless(format.process().equals(process), "format %s is of process %s", id,
                format.process());
    }

    ContributionState contribution(ContributionId id) {
        return Refused.there(contributions.get(id.value()), "contribution %s was never submitted",
                id);
    }

    int number(Place place) {
        return placeNumbers.computeIfAbsent(place, unknown -> {
            places.add(unknown);
            return places.size() - 1;
        });
    }

    Place place(ContributionState contribution) {
        return places.get(contribution.place());
    }

    void promisePart(ContributionId part, ContributionId whole) {
        Refused.unless(contributions.get(part.value()) == null
                && promisedParts.put(part, whole) == null, "contribution %s is there already",
                part);
    }

    /** Whether the whole was split into that part, which is submitted once. */
    boolean takePart(ContributionId part, ContributionId whole) {
        return whole.equals(promisedParts.remove(part));
    }

    /** That it was withdrawn just now. */
    void remember(ContributionId contribution, long index) {
        withdrawn.values().removeIf(then -> then < index - IN_FLIGHT);
        withdrawn.put(contribution, index);
    }

    /** Whether it was withdrawn so shortly before that who merged it need not know. */
    boolean isRecent(ContributionId contribution) {
        Long then = withdrawn.get(contribution);
        return then != null && then >= now - IN_FLIGHT;
    }

    /** @throws Refused if another text of the process has the number */
    void claim(ProcessId process, TextState.Kind kind, int number, UUID id) {
        Refused.unless(number > 0, "numbers count from 1, not %s", number);
        @Nullable
        UUID holder = numbers.putIfAbsent(new Numbered(process, kind, number), id);
        Refused.unless(holder == null, "%s %s of the process is %s", kind, number, holder);
    }

    TextState text(TextState.Kind kind, UUID id, ProcessId process) {
        TextState text = texts.get(id);
        Refused.unless(text != null && text.kind() == kind && text.process().equals(process),
                "process %s has no %s %s", process, kind, id);
        return Refused.there(text, "unreachable");
    }

    /** The Vorlage that was resolved upon, or null if no such resolution was recorded. */
    @Nullable
    VorlageState vorlageOf(ResolutionId resolution) {
        VorlageId vorlage = resolutions.get(resolution);
        return vorlage == null ? null : vorlagen.get(vorlage);
    }

    static TextState.Kind kind(PartKind kind) {
        return switch (kind) {
            case AUSGANGSBILD -> TextState.Kind.AUSGANGSBILD;
            case ZIELBILD -> TextState.Kind.ZIELBILD;
            case MASSNAHME -> TextState.Kind.MASSNAHME;
        };
    }
}
