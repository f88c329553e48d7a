package de.beteiligungsbuch.service.history.projection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.ledger.LedgerName;

/**
 * Fills one schema from the three ledgers and the content topic, for ever. Positions, entries and
 * states go into the database in one transaction a batch: whatever dies whenever, each entry has
 * its effect exactly once. Any failure closes everything and begins anew at the stored positions.
 */
final class Projector implements AutoCloseable {

    static final List<LedgerName> LEDGERS = List.of(LedgerName.PARTICIPATION, LedgerName.STRATEGY,
            LedgerName.COUNCIL);

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int BATCH = 2_000;

    private final Schema schema;
    private final DataSource database;
    private final String kafka;
    private final ProjectionMetrics metrics;
    private final BlockingQueue<LedgerFeed.Chunk> queue = new ArrayBlockingQueue<>(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ReentrantLock writing = new ReentrantLock();
    private final StateCache cache = new StateCache();
    private final Set<EntityRef> parked = new HashSet<>();
    private final LongAdder written = new LongAdder();
    private final long started = System.nanoTime();
    private final Thread thread;
    private volatile List<LedgerFeed> feeds = List.of();
    private @Nullable ContentFeed content;
    private volatile Map<String, Long> positions = Map.of();
    private volatile @Nullable String trouble;

    Projector(Schema schema, DataSource database, String kafka, ProjectionMetrics metrics) {
        this.schema = schema;
        this.database = database;
        this.kafka = kafka;
        this.metrics = metrics;
        thread = Thread.ofPlatform().name("projector-" + schema.name()).daemon()
                .unstarted(this::run);
    }

    Schema schema() {
        return schema;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                try {
                    open();
                    while (stopping.getCount() > 0) {
                        step();
                    }
                } catch (SQLException | IOException | RuntimeException e) {
                    trouble = String.valueOf(e.getMessage());
                    LOG.warn("projection {} begins anew: {}", schema.name(), e.toString());
                    closeFeeds();
                    stopping.await(1, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("projector of {} ends", schema.name());
        } finally {
            closeFeeds();
        }
    }

    private void open() throws SQLException, IOException {
        queue.clear();
        retryDeadLetters();
        Map<String, Long> from;
        try (Connection connection = database.getConnection()) {
            from = Positions.read(connection, schema);
        }
        positions = from;
        LedgerReaderConfig participation = new LedgerReaderConfig(kafka, LedgerName.PARTICIPATION);
        content = new ContentFeed(participation, database, schema,
                from.getOrDefault(LedgerName.PARTICIPATION.contentTopic(), 0L));
        List<LedgerFeed> opened = LEDGERS.stream()
                .map(name -> new LedgerFeed(new LedgerReaderConfig(kafka, name),
                        from.getOrDefault(name.topic(), 0L), queue))
                .toList();
        feeds = opened;
        opened.forEach(LedgerFeed::start);
    }

    private void step() throws SQLException, IOException, InterruptedException {
        LedgerFeed.Chunk first = queue.poll(200, TimeUnit.MILLISECONDS);
        List<LedgerFeed.Chunk> chunks = new ArrayList<>();
        List<ReadEntry> entries = new ArrayList<>();
        for (LedgerFeed.Chunk chunk = first; chunk != null; chunk = entries.size() < BATCH
                ? queue.poll()
                : null) {
            chunks.add(chunk);
            entries.addAll(chunk.entries());
        }
        ContentFeed beside = content;
        if (beside != null) {
            beside.catchUp();
            Map<String, Long> after = new HashMap<>(positions);
            after.put(LedgerName.PARTICIPATION.contentTopic(), beside.position());
            positions = Map.copyOf(after);
        }
        if (!entries.isEmpty()) {
            write(entries);
            chunks.forEach(chunk -> chunk.feed().written());
        }
        trouble = null;
    }

    private void write(List<ReadEntry> entries) throws SQLException, IOException {
        writing.lock();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Set<EntityRef> dead = new Batch(connection, schema, cache, parked).write(entries);
                connection.commit();
                dead.forEach(ref -> LOG.error(
                        "an entry could not be taken in by {}: see the dead letters", ref));
            } catch (SQLException | IOException | RuntimeException e) {
                cache.clear();
                connection.rollback();
                throw e;
            }
        } finally {
            writing.unlock();
        }
        Map<String, Long> after = new HashMap<>(positions);
        entries.forEach(read -> after.put(read.ledger().topic(), read.entry().index() + 1));
        positions = Map.copyOf(after);
        written.add(entries.size());
        metrics.written(entries);
    }

    /**
     * Tries the dead letters once more.
     *
     * @return how many are left
     */
    int retryDeadLetters() throws SQLException, IOException {
        writing.lock();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int left = DeadLetters.retry(connection, schema);
                Set<EntityRef> still = DeadLetters.parked(connection, schema);
                connection.commit();
                cache.clear();
                parked.clear();
                parked.addAll(still);
                return left;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } finally {
            writing.unlock();
        }
    }

    private void closeFeeds() {
        feeds.forEach(LedgerFeed::close);
        ContentFeed beside = content;
        content = null;
        if (beside != null) {
            try {
                beside.close();
            } catch (RuntimeException e) {
                LOG.warn("the content topic was not left in order: {}", e.toString());
            }
        }
    }

    /** How far it has come, by topic: what a query sees is at least that. */
    Map<String, Long> positions() {
        return positions;
    }

    /** The feeds of the ledgers; none before it has begun. */
    List<LedgerFeed> feeds() {
        return feeds;
    }

    /** Whether everything that the ledgers held when it began is in the schema. */
    boolean hasArrived() {
        List<LedgerFeed> now = feeds;
        return !now.isEmpty() && now.stream().allMatch(LedgerFeed::hasArrived);
    }

    /** Whether everything that the ledgers held just now is in the schema. */
    boolean isAtEnd() {
        List<LedgerFeed> now = feeds;
        return !now.isEmpty() && now.stream().allMatch(LedgerFeed::isAtEnd);
    }

    /** What keeps it from going on, or null. */
    @Nullable
    String trouble() {
        String own = trouble;
        return own != null
                ? own
                : feeds.stream().map(LedgerFeed::trouble).filter(text -> text != null).findFirst()
                        .orElse(null);
    }

    /** Entries written a second since it began. */
    double rate() {
        return written.sum() * 1e9 / Math.max(1, System.nanoTime() - started);
    }

    /** How many entities wait behind a dead letter. */
    int parked() {
        writing.lock();
        try {
            return parked.size();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
