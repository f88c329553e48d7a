package de.beteiligungsbuch.service.council.feed.sync;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.oparl.Canonical;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;
import de.beteiligungsbuch.service.council.feed.store.RawStore;
import de.beteiligungsbuch.service.council.feed.sync.Comparison.Sighting;

/**
 * Takes in what a page holds, in one transaction that says what changed and how far the run is, and
 * that is committed only when the raw bytes are kept. After a crash before, the page is taken in
 * again and nothing is there twice.
 */
@Component
class Intake {

    private static final String ADD_CHANGE = """
            INSERT INTO feed_change (feed, object_id, kind, version, run, what, before_raw, raw,
                modified, members, noticed_at, on_ledger)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Objects objects;
    private final Sightings sightings;
    private final Stamps stamps;
    private final RawStore store;
    private final JdbcTemplate database;
    private final TransactionOperations transactions;

    Intake(Objects objects, Sightings sightings, Stamps stamps, RawStore store,
            JdbcTemplate database, TransactionOperations transactions) {
        this.objects = objects;
        this.sightings = sightings;
        this.stamps = stamps;
        this.store = store;
        this.database = database;
        this.transactions = transactions;
    }

    /** An object, and the bytes that it came in. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Arrived(Seen seen, byte[] raw) {}

    /** What is to be written. */
    private static final class Work {
        private final List<Objects.Put> puts = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<String> same = new ArrayList<>();
        private final List<Seen> restamped = new ArrayList<>();
        private final List<String> present = new ArrayList<>();
        private final List<Seen> elsewhere = new ArrayList<>();
        private final Set<String> twice = new TreeSet<>();
        private int newer;
        private final Map<SourceDigest, byte[]> raw = new HashMap<>();
    }

    private record Change(
            Seen seen,
            int version,
            What what,
            @Nullable SourceDigest before,
            List<String> members) {}

    /**
     * Takes objects in.
     *
     * @param advance how far the run is then; in the same transaction
     * @return whether any of them was not seen before in this run
     */
    boolean take(Run run, Collection<Arrived> arrived, Instant now, Runnable advance) {
        Map<String, List<Arrived>> places = new LinkedHashMap<>();
        arrived.forEach(one -> places.computeIfAbsent(one.seen().id(), id -> new ArrayList<>())
                .add(one));
        Map<String, Known> known = objects.find(run.feed(), places.keySet());
        Work work = new Work();
        places.forEach((id, seen) -> sort(run, best(seen, known.get(id)), known.get(id), work));
        write(run, work, now, advance);
        return !work.puts.isEmpty() || !work.same.isEmpty();
    }

    /**
     * Takes in objects that are no longer where they were read before: read from now on where they
     * were seen in this run.
     */
    void move(Run run, Collection<Arrived> moved, Instant now) {
        Map<String, Known> known = objects.find(run.feed(),
                moved.stream().map(one -> one.seen().id()).toList());
        Work work = new Work();
        moved.forEach(one -> Optional.ofNullable(known.get(one.seen().id()))
                .ifPresent(before -> moved(run, one, before, work)));
        write(run, work, now, () -> {});
    }

    private void write(Run run, Work work, Instant now, Runnable advance) {
        FutureTask<Boolean> kept = new FutureTask<>(() -> store.keep(work.raw.values()), true);
        Thread.ofPlatform().daemon().name("raw-bytes").start(kept);
        transactions.executeWithoutResult(status -> {
            objects.put(run, work.puts, now);
            objects.same(run, work.same);
            objects.restamped(run, work.restamped);
            objects.present(run, work.present);
            sightings.put(run, work.elsewhere);
            sightings.twice(run, work.twice);
            stamps.count(run, work.same.size(), work.newer);
            write(run, work.changes, now);
            advance.run();
            await(kept);
        });
    }

    private static void await(Future<?> kept) {
        try {
            kept.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("raw bytes could not be kept", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while raw bytes were kept", e);
        }
    }

    /** On one page: what stands for itself, else where it was read before, else the first. */
    private static Arrived best(List<Arrived> places, @Nullable Known known) {
        return places.stream().filter(one -> one.seen().parent() == null).findFirst()
                .or(() -> places.stream().filter(one -> known != null
                        && java.util.Objects.equals(one.seen().parent(), known.parent()))
                        .findFirst())
                .orElse(places.getFirst());
    }

    private void sort(Run run, Arrived one, @Nullable Known known, Work work) {
        Seen seen = one.seen();
        if (known == null && seen.deleted()) {
            work.raw.put(seen.raw(), one.raw()); // never known, so nothing was lost with it
            work.puts.add(new Objects.Put(seen, 0));
            return;
        }
        if (known == null) {
            put(work, one, 0, What.ADDED, null, List.of());
            return;
        }
        Sighting sighting = Comparison.of(seen, known, run.id());
        if (sighting == Sighting.PRESENCE) {
            work.present.add(seen.id());
            if (known.readRun() != run.id()) {
                work.raw.put(seen.raw(), one.raw());
                work.elsewhere.add(seen);
            }
        }
        if (sighting != Sighting.COUNTS) {
            if (sighting == Sighting.IGNORED && Comparison.isListed(seen, known)) {
                work.twice.add(known.kind());
            }
            return;
        }
        boolean there = known.state() == Known.State.PRESENT && !seen.deleted();
        if (there && Comparison.isMoved(seen, known)) {
            moved(run, one, known, work);
            return;
        }
        Optional<What> what = Comparison.of(seen, known);
        if (what.isPresent()) {
            put(work, one, known.version() + 1, what.get(), known.raw(),
                    members(known, seen, what.get()));
        } else {
            work.same.add(seen.id());
            work.newer += Comparison.change(seen, known) == What.CHANGED ? 1 : 0;
            if (!java.util.Objects.equals(known.modified(), seen.modified())) {
                work.restamped.add(seen);
            }
        }
    }

    /** Two places may say more or less of an object; a change is a difference in what both say. */
    private void moved(Run run, Arrived one, Known known, Work work) {
        Seen seen = one.seen();
        boolean same = seen.canonical().equals(known.canonical()) || known.readRun() == run.id();
        List<String> members = same
                ? List.of()
                : before(known).map(json -> Canonical.contradiction(json, seen.json()))
                        .orElse(List.of());
        if (members.isEmpty()) {
            work.raw.put(seen.raw(), one.raw());
            work.puts.add(new Objects.Put(seen, known.version()));
        } else {
            put(work, one, known.version() + 1, Comparison.change(seen, known), known.raw(),
                    members);
        }
    }

    private static void put(Work work, Arrived one, int version, What what,
            @Nullable SourceDigest before, List<String> members) {
        work.raw.put(one.seen().raw(), one.raw());
        work.puts.add(new Objects.Put(one.seen(), version));
        work.changes.add(new Change(one.seen(), version, what, before, members));
    }

    private List<String> members(Known known, Seen seen, What what) {
        if (what != What.CHANGED && what != What.SILENT) {
            return List.of();
        }
        return before(known).map(json -> Canonical.difference(json, seen.json()))
                .orElse(List.of());
    }

    private Optional<JsonNode> before(Known known) {
        try {
            return ObjectReader.read(store.get(known.raw()), known.kind()).stream()
                    .filter(before -> before.id().equals(known.id())).findFirst().map(Seen::json);
        } catch (Unreadable e) {
            throw new IllegalStateException(known.raw() + " was readable once", e);
        }
    }

    private void write(Run run, List<Change> changes, Instant now) {
        database.batchUpdate(ADD_CHANGE, changes, 500, (statement, change) -> {
            statement.setObject(1, run.feed().value());
            statement.setString(2, change.seen().id());
            statement.setString(3, change.seen().kind());
            statement.setInt(4, change.version());
            statement.setLong(5, run.id());
            statement.setString(6, change.what().name());
            statement.setBytes(7, change.before() == null ? null : change.before().bytes());
            statement.setBytes(8, change.seen().raw().bytes());
            statement.setString(9, change.seen().modified());
            statement.setArray(10, statement.getConnection().createArrayOf("text",
                    change.members().toArray()));
            statement.setTimestamp(11, Timestamp.from(now));
            statement.setObject(12, change.what() == What.ADDED ? false : null, Types.BOOLEAN);
        });
    }
}
