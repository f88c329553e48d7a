package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** Holds the claims of one partition against each other, in their order. */
final class Settling {

    private final int ledger;
    private final Set<UUID> wanted;
    private final Map<Integer, IdTable> things = new HashMap<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<UUID, Long> found = new HashMap<>();
    private Everything.@Nullable Contradiction contradiction;

    /** A reference to something of which nothing was said so far. */
    private record Open(int thing, UUID id, int ledger, long index, long ordinal) {}

    /**
     * Nothing taken yet.
     *
     * @param ledger whose contradictions are looked for
     * @param wanted the events whose index is
     */
    Settling(int ledger, Set<UUID> wanted) {
        this.ledger = ledger;
        this.wanted = wanted;
    }

    void accept(Claims.Kind kind, int thing, long high, long low, long number, int of,
            long index) {
        switch (kind) {
            case EVENT -> event(thing, high, low, of, index);
            case SEQUENCE -> {
                long last = table(thing).put(high, low, number);
                if (number != last + 1 && of == ledger) {
                    contradicts(Everything.outOfSequence(new UUID(high, low), of, index, number,
                            last + 1));
                }
            }
            case BEGINS -> table(thing).put(high, low, 0);
            case REFERS -> {
                if (!exists(thing, high, low)) {
                    open.add(new Open(thing, new UUID(high, low), of, index, number));
                }
            }
        }
    }

    private void event(int thing, long high, long low, int of, long index) {
        long before = table(thing).put(high, low, index);
        if (before >= 0 && of == ledger) {
            contradicts(Everything.occurredBefore(new UUID(high, low), of, index, before));
        }
        if (!wanted.isEmpty()) {
            UUID id = new UUID(high, low);
            if (wanted.contains(id)) {
                found.put(id, index);
            }
        }
    }

    private void contradicts(Everything.Contradiction found) {
        contradiction = Everything.Contradiction.first(contradiction, found);
    }

    private boolean exists(int thing, long high, long low) {
        return table(thing).get(high, low) >= 0;
    }

    private IdTable table(int thing) {
        return things.computeIfAbsent(thing, number -> new IdTable());
    }

    /** @param names of the things */
    Everything.Settled end(List<String> names) {
        Everything.Contradiction dangling = null;
        for (Open reference : open) {
            UUID id = reference.id;
            if (!exists(reference.thing, id.getMostSignificantBits(),
                    id.getLeastSignificantBits())) {
                dangling = Everything.Contradiction.first(dangling, new Everything.Contradiction(
                        Verdict.APP_REFERENCE, reference.ledger, reference.index,
                        reference.ordinal, "refers to " + names.get(reference.thing) + " " + id
                                + ", of which no ledger knows"));
            }
        }
        return new Everything.Settled(contradiction, dangling, found);
    }
}
