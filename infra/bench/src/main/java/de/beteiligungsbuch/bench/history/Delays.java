package de.beteiligungsbuch.bench.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import de.beteiligungsbuch.bench.measure.Latencies;

/** How long each entry took from its acknowledgement until it was seen. */
final class Delays {

    /** An entry, and when its append was acknowledged, by {@link System#nanoTime()}. */
    record Acknowledged(long index, long nanos) {}

    /** How many entries were readable, and when that was known. */
    record Seen(long position, long nanos) {}

    private final Collection<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<Seen> seen = new ArrayList<>();

    /** From any thread. */
    void acknowledged(long index, long nanos) {
        acknowledged.add(new Acknowledged(index, nanos));
    }

    /** From one thread, in the order of time. */
    void seen(long position, long nanos) {
        if (seen.isEmpty() || seen.getLast().position() < position) {
            seen.add(new Seen(position, nanos));
        }
    }

    /** How many entries were acknowledged. */
    int size() {
        return acknowledged.size();
    }

    /**
     * One for each acknowledged entry; 0 where it was seen before its caller knew.
     *
     * @throws IllegalStateException if one was never seen
     */
    Latencies all() {
        TreeMap<Long, Long> firstSeen = new TreeMap<>();
        seen.forEach(each -> firstSeen.put(each.position(), each.nanos()));
        Latencies delays = new Latencies();
        for (Acknowledged entry : acknowledged) {
            Map.Entry<Long, Long> found = firstSeen.higherEntry(entry.index());
            if (found == null) {
                throw new IllegalStateException("entry " + entry.index() + " was never seen");
            }
            delays.add(Math.max(0, found.getValue() - entry.nanos()));
        }
        return delays;
    }
}
