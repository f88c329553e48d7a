package de.beteiligungsbuch.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beteiligungsbuch.eventstore.reader.ContentReader;
import de.beteiligungsbuch.eventstore.reader.ContentRecord;
import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.RequestId;

/**
 * What holds for every ledger after whatever happened to it. Reading alone checks that indexes are
 * dense, the chain is intact and epochs never fall; here is the rest.
 */
public final class LedgerInvariants {

    private static final Duration POLL = Duration.ofMillis(250);

    private LedgerInvariants() {}

    /**
     * Reads a whole ledger and checks it.
     *
     * @return its entries
     * @throws AssertionError if something does not hold, with what it is
     */
    public static List<LedgerEntry> check(LedgerReaderConfig config) {
        List<LedgerEntry> entries = entries(config);
        Map<String, Long> sequences = new HashMap<>();
        Set<EventId> ids = new HashSet<>();
        Map<String, Long> requests = new HashMap<>();
        long epoch = 0;
        for (LedgerEntry entry : entries) {
            long due = sequences.merge(entry.subject(), 0L, (last, zero) -> last + 1);
            require(entry.sequence() == due, entry, "sequence is " + entry.sequence() + ", due is "
                    + due);
            require(ids.add(entry.id()), entry, "its id occurs twice");
            checkRequest(entry, requests);
            epoch = checkEpoch(entry, epoch);
        }
        return entries;
    }

    private static void checkRequest(LedgerEntry entry, Map<String, Long> lastOfRequest) {
        RequestId request = entry.provenance().request();
        if (request != null) {
            Long before = lastOfRequest.put(request.id(), entry.index());
            require(before == null || before == entry.index() - 1, entry,
                    "its request was recorded before, at index " + before);
        }
    }

    /** A new epoch is one more, and begins with a writer that says so (after the opening). */
    private static long checkEpoch(LedgerEntry entry, long epoch) {
        if (entry.type().name().equals("WriterStarted")) {
            long started = entry.data(LedgerEvent.WriterStarted.class).epoch();
            require(started == epoch + 1, entry, "epoch " + started + " follows " + epoch);
            require(entry.epoch() == started, entry, "its epoch is " + entry.epoch());
            return started;
        }
        require(entry.epoch() == (entry.index() == 0 ? 1 : epoch), entry,
                "its epoch is " + entry.epoch() + ", that of its writer " + epoch);
        return epoch;
    }

    private static void require(boolean holds, LedgerEntry entry, String otherwise) {
        if (!holds) {
            throw new AssertionError(entry + ": " + otherwise);
        }
    }

    /** All entries, chain checked. */
    public static List<LedgerEntry> entries(LedgerReaderConfig config) {
        List<LedgerEntry> entries = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(config, 0)) {
            do {
                entries.addAll(reader.poll(POLL));
            } while (!reader.end().reached());
        }
        return entries;
    }

    /** The latest content of every event. */
    public static Map<EventId, ContentRecord> content(LedgerReaderConfig config) {
        Map<EventId, ContentRecord> latest = new HashMap<>();
        try (ContentReader reader = ContentReader.open(config, 0)) {
            do {
                reader.poll(POLL).forEach(record -> latest.put(record.event(), record));
            } while (!reader.atEnd());
        }
        return latest;
    }
}
