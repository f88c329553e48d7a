package de.beteiligungsbuch.history;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;

/**
 * All states in memory, folded from entries: what an auditor runs, and what the service is held
 * against. The order of a ledger matters, how ledgers are interleaved does not. Not for concurrent
 * use.
 */
public final class Replay implements Library {

    private final Cut cut;
    private final NavigableMap<EntityRef, History> states = new TreeMap<>();
    private long skipped;

    /** Takes in what the cut admits. */
    public Replay(Cut cut) {
        this.cut = cut;
    }

    /** Takes the next entry of a ledger in. One of an unknown type is counted and skipped. */
    public void apply(LedgerName ledger, LedgerEntry entry) {
        Fact.read(ledger, entry).ifPresentOrElse(this::apply, () -> skipped++);
    }

    private void apply(Fact<?> fact) {
        if (cut.admits(fact)) {
            for (EntityRef ref : Touched.by(fact.event())) {
                states.compute(ref, (key, before) -> History.apply(key, before, fact));
            }
        }
    }

    /** How many entries were of a type that this release does not know. */
    public long skipped() {
        return skipped;
    }

    /** All states, by kind, then by id. */
    public NavigableMap<EntityRef, History> states() {
        return states;
    }

    @Override
    public Optional<History> find(EntityRef ref) {
        return Optional.ofNullable(states.get(ref));
    }

    /** The digest of every projection. */
    public Map<EntityKind, ProjectionDigest> digests() {
        Map<EntityKind, ProjectionDigest> digests = new EnumMap<>(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            digests.put(kind, new ProjectionDigest());
        }
        states.forEach((ref, state) -> digests
                .computeIfAbsent(ref.kind(), kind -> new ProjectionDigest()).add(state));
        return digests;
    }
}
