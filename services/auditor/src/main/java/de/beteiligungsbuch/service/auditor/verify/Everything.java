package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * What all ledgers together state: every event id, every thing that exists, who refers to what.
 * Claims are kept as they come and held against each other partition by partition, when a ledger is
 * at its end: memory does not grow with the ledgers.
 */
final class Everything implements AutoCloseable {

    private static final int INDEX_BITS = 40;
    private static final int LEDGER_BITS = 10;
    private static final int THING_BITS = 8;

    private final Partitions claims = new Partitions();
    private final Recent recent = new Recent();
    private final List<LedgerName> ledgers = new ArrayList<>();
    private final List<Long> lasts = new ArrayList<>();
    private final List<String> things = new ArrayList<>();
    private final Map<String, Integer> thingNumbers = new HashMap<>();
    private Map<UUID, Long> wanted = new HashMap<>();
    private long ofLedger = -1;
    private @Nullable Contradiction dangling;

    /** Takes all further entries as those of this ledger. */
    void begin(LedgerName ledger) {
        if (ledgers.size() == 1 << LEDGER_BITS) {
            throw new IllegalStateException("more ledgers than anybody has");
        }
        ledgers.add(ledger);
        lasts.add(Long.MAX_VALUE);
        ofLedger = -1;
    }

    /**
     * Takes an entry in. What contradicts others is told by {@link #settle}.
     *
     * @throws DoesNotHold if it does not follow the last entry that the ledger has of itself
     */
    void accept(LedgerEntry entry, Claims said) {
        long index = entry.index();
        long place = (long) (ledgers.size() - 1) << INDEX_BITS | index;
        int ordinal = 0;
        boolean ofAggregate = false;
        for (Claims.Claim claim : said.claims()) {
            ofAggregate |= claim.kind() == Claims.Kind.SEQUENCE;
            int thing = thing(claim.thing());
            if (claim.kind() != Claims.Kind.REFERS || recent.isNew(thing, claim.id())) {
                long what = (long) (claim.kind().code() << THING_BITS
                        | thing) << (INDEX_BITS + LEDGER_BITS) | place;
                claims.add(claim.id().getMostSignificantBits(),
                        claim.id().getLeastSignificantBits(), what,
                        claim.kind() == Claims.Kind.REFERS ? ordinal++ : claim.number());
            }
        }
        if (!ofAggregate) {
            sequenceOfLedger(entry);
        }
    }

    private void sequenceOfLedger(LedgerEntry entry) {
        long wanted = ofLedger + 1;
        ofLedger = entry.sequence();
        if (entry.sequence() != wanted) {
            throw new DoesNotHold(Finding.at(Verdict.APP_VERSION, ledgers.getLast(), entry.index(),
                    outOfSequence(entry.subject(), entry.sequence(), wanted)));
        }
    }

    private static String outOfSequence(String subject, long sequence, long wanted) {
        return "aggregatesequence of " + subject + " is " + sequence + ", must be " + wanted;
    }

    private int thing(String name) {
        return thingNumbers.computeIfAbsent(name, unknown -> {
            things.add(unknown);
            return things.size() - 1;
        });
    }

    /**
     * Holds the claims of the ledger that was read last against all others.
     *
     * @param events whose index will be asked for
     * @return the first entry that contradicts one before it; entries behind it count no more
     */
    Optional<DoesNotHold> settle(Iterable<EventId> events) {
        wanted = new HashMap<>();
        events.forEach(event -> wanted.put(event.value(), -1L));
        int last = ledgers.size() - 1;
        List<Settled> settled = IntStream.range(0, Partitions.COUNT).parallel()
                .mapToObj(this::settled).toList();
        dangling = null;
        Contradiction first = null;
        for (Settled partition : settled) {
            first = Contradiction.first(first, partition.contradiction());
            dangling = Contradiction.first(dangling, partition.dangling());
            wanted.putAll(partition.found());
        }
        if (first == null) {
            return Optional.empty();
        }
        lasts.set(last, first.index());
        return Optional.of(new DoesNotHold(
                Finding.at(first.verdict(), ledgers.getLast(), first.index(), first.detail())));
    }

    private Settled settled(int partition) {
        Settling settling = new Settling(ledgers.size() - 1, wanted.keySet());
        claims.read(partition, (high, low, what, number) -> {
            long index = what & ((1L << INDEX_BITS) - 1);
            int ledger = (int) (what >>> INDEX_BITS) & ((1 << LEDGER_BITS) - 1);
            int rest = (int) (what >>> (INDEX_BITS + LEDGER_BITS));
            if (index <= lasts.get(ledger)) {
                settling.accept(Claims.Kind.of(rest >>> THING_BITS),
                        rest & ((1 << THING_BITS) - 1), high, low, number, ledger, index);
            }
        });
        return settling.end(things);
    }

    /** The index of an event that {@link #settle} was told of, in its ledger; or -1. */
    long indexOf(EventId event) {
        return wanted.getOrDefault(event.value(), -1L);
    }

    /**
     * Once all ledgers were read and settled: everything that is referred to must exist.
     *
     * @throws DoesNotHold {@code E_APP_REFERENCE}
     */
    void requireReferences() {
        Contradiction first = dangling;
        if (first != null) {
            throw new DoesNotHold(Finding.at(first.verdict(), ledgers.get(first.ledger()),
                    first.index(), first.detail()));
        }
    }

    @Override
    public void close() {
        claims.close();
    }

    /** What one partition comes to. */
    record Settled(
            @Nullable Contradiction contradiction,
            @Nullable Contradiction dangling,
            Map<UUID, Long> found) {}

    /**
     * A claim that does not hold.
     *
     * @param ordinal among those of its entry
     */
    record Contradiction(Verdict verdict, int ledger, long index, long ordinal, String detail) {

        static @Nullable Contradiction first(@Nullable Contradiction one,
                @Nullable Contradiction other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return other.isBefore(one) ? other : one;
        }

        private boolean isBefore(Contradiction other) {
            if (ledger != other.ledger) {
                return ledger < other.ledger;
            }
            return index != other.index ? index < other.index : ordinal < other.ordinal;
        }
    }

    static Contradiction occurredBefore(UUID id, int ledger, long index, long before) {
        return new Contradiction(Verdict.APP_DUP, ledger, index, 0,
                "the event id " + id + " occurred before, at index " + before);
    }

    static Contradiction outOfSequence(UUID id, int ledger, long index, long sequence,
            long wanted) {
        return new Contradiction(Verdict.APP_VERSION, ledger, index, 1,
                outOfSequence(id.toString(), sequence, wanted));
    }
}
