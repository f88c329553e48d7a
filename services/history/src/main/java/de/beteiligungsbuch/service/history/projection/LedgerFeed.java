package de.beteiligungsbuch.service.history.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.beteiligungsbuch.eventstore.reader.LedgerBroken;
import de.beteiligungsbuch.eventstore.reader.LedgerEnd;
import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;

/**
 * Reads, checks and parses one ledger in a thread of its own, ahead of the projector by no more than
 * the queue holds. A broken ledger ends it; the network going away does not.
 */
final class LedgerFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int CHUNK = 1_000;
    private static final long ASK_NANOS = 500_000_000L;

    private final LedgerReaderConfig config;
    private final long from;
    private final BlockingQueue<Chunk> queue;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final Thread thread;
    private volatile @Nullable String trouble;
    private volatile @Nullable LedgerEnd end;
    private volatile long wanted = -1;
    private volatile boolean arrived;
    private long asked;

    LedgerFeed(LedgerReaderConfig config, long from, BlockingQueue<Chunk> queue) {
        this.config = config;
        this.from = from;
        this.queue = queue;
        thread = Thread.ofPlatform().name("feed-" + config.ledger()).daemon().unstarted(this::run);
    }

    /** Entries that follow each other, at most {@value #CHUNK}. */
    record Chunk(LedgerFeed feed, List<ReadEntry> entries) {}

    void start() {
        thread.start();
    }

    LedgerName ledger() {
        return config.ledger();
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                read();
            }
        } catch (LedgerBroken e) {
            trouble = e.getMessage();
            LOG.error("the {} ledger is followed no further", config.ledger(), e);
        } catch (InterruptedException e) {
            LOG.debug("the feed of {} ends", config.ledger());
        }
    }

    private void read() throws InterruptedException {
        try (LedgerReader reader = LedgerReader.open(config, from)) {
            while (stopping.getCount() > 0) {
                step(reader);
            }
        } catch (LedgerBroken e) {
            throw e;
        } catch (RuntimeException e) {
            failed(e); // it could not be opened: a step survives its failures
        }
    }

    private void failed(RuntimeException e) throws InterruptedException {
        trouble = String.valueOf(e.getMessage());
        LOG.warn("cannot read the {} ledger now: {}", config.ledger(), e.toString());
        stopping.await(500, TimeUnit.MILLISECONDS);
    }

    private void step(LedgerReader reader) throws InterruptedException {
        try {
            List<LedgerEntry> entries = reader.poll(POLL);
            for (int i = 0; i < entries.size(); i += CHUNK) {
                waiting.incrementAndGet();
                pass(new Chunk(this,
                        entries.subList(i, Math.min(i + CHUNK, entries.size())).stream()
                                .map(entry -> ReadEntry.of(config.ledger(), entry)).toList()));
            }
            look(reader, entries.isEmpty());
            trouble = null;
        } catch (LedgerBroken e) {
            throw e;
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void pass(Chunk chunk) throws InterruptedException {
        while (stopping.getCount() > 0
                && !queue.offer(chunk, POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.trace("{} waits for the projector", config.ledger());
        }
    }

    private void look(LedgerReader reader, boolean idle) {
        long now = System.nanoTime();
        if (idle || now - asked > ASK_NANOS) {
            asked = now;
            LedgerEnd seen = reader.end();
            if (wanted < 0) {
                wanted = seen.endOffset();
            }
            end = seen;
        }
    }

    /** The projector has written a chunk of this feed. */
    void written() {
        waiting.decrementAndGet();
    }

    /** Whether everything that was there at the start has been written. */
    boolean hasArrived() {
        LedgerEnd seen = end;
        if (!arrived && seen != null && waiting.get() == 0 && seen.nextOffset() >= wanted) {
            arrived = true;
        }
        return arrived;
    }

    /** Whether everything that was there when the broker was last asked has been written. */
    boolean isAtEnd() {
        LedgerEnd seen = end;
        return seen != null && waiting.get() == 0 && seen.reached();
    }

    /** Records between the reader and the end of the topic, markers included; 0 if not known. */
    long behind() {
        LedgerEnd seen = end;
        return seen == null ? 0 : Math.max(0, seen.endOffset() - seen.nextOffset());
    }

    /** Entries that the ledger holds, as far as one can tell: exact at the end, estimated before. */
    long size(long position) {
        LedgerEnd seen = end;
        if (seen == null || seen.reached() || seen.nextOffset() == 0) {
            return position;
        }
        return Math.max(position, Math.round((double) position * seen.endOffset()
                / seen.nextOffset()));
    }

    /** What keeps it from reading, or null. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        stopping.countDown();
    }
}
