package de.beteiligungsbuch.eventstore.writer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.reader.LedgerBroken;
import de.beteiligungsbuch.eventstore.topic.UnsafeTopic;
import de.beteiligungsbuch.ledger.MalformedEntry;

/** The life of a writer: turns of ownership, and what to do between them. */
final class WriterLoop implements Runnable {

    private static final Logger LOG = System.getLogger(WriterLoop.class.getName());
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration RECHECK = Duration.ofSeconds(5);
    /**
     * Who was fenced waits so long for the {@code WriterStarted} of the one who did it. If none
     * comes, it was the broker that ended a transaction which took too long (the process was
     * stopped, say), or a request of this writer itself that arrived late, and the ledger has no
     * writer.
     */
    private static final Duration NEW_OWNER_WITHIN = Duration.ofSeconds(5);

    private final LedgerWriterConfig config;
    private final Intake intake;
    private final WriterState state;
    private final WriterCounts counts;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable LedgerIndex index;
    private @Nullable Batch open;
    private volatile @Nullable IndexDamaged damage;
    private boolean dropped;

    WriterLoop(LedgerWriterConfig config, Intake intake, WriterState state, WriterCounts counts) {
        this.config = config;
        this.intake = intake;
        this.state = state;
        this.counts = counts;
    }

    /** The index, once it was opened. */
    @Nullable
    LedgerIndex index() {
        return index;
    }

    void close() {
        closing.countDown();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    @Override
    public void run() {
        try {
            while (!isClosing()) {
                turn();
            }
            state.set(WriterHealth.State.STOPPED, "closed", state.get().epoch());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "the writer of " + config.ledger() + " stopped", e);
            state.set(WriterHealth.State.STOPPED, String.valueOf(e.getMessage()),
                    state.get().epoch());
        } finally {
            intake.refuse("the writer of ledger " + config.ledger() + " stopped");
            LedgerIndex opened = index;
            if (opened != null) {
                opened.close();
            }
        }
    }

    private void turn() {
        try {
            own(openIndex());
        } catch (IndexDamaged e) {
            dropIndex();
            takeOverAgain(e);
        } catch (LedgerUnusable | LedgerBroken | MalformedEntry e) {
            stop(e);
            pause(Duration.ofDays(1));
        } catch (UnsafeTopic e) {
            if (e.isMissing() && counts.takeovers.sum() > 0) {
                takeOverAgain(e);
            } else {
                stop(e);
                pause(RECHECK);
            }
        } catch (RuntimeException e) {
            if (isFenced(e)) {
                stepDown(e);
            } else {
                takeOverAgain(e);
            }
        }
    }

    private void takeOverAgain(RuntimeException cause) {
        LOG.log(Level.WARNING, "the writer of " + config.ledger() + " takes over again", cause);
        state.set(WriterHealth.State.TAKING_OVER, describe(cause), state.get().epoch());
        pause(RETRY);
    }

    private LedgerIndex openIndex() {
        LedgerIndex opened = index;
        if (opened == null) {
            Path folder = config.stateDir().resolve("index");
            if (dropped) {
                IndexStore.delete(folder);
                dropped = false;
            }
            opened = LedgerIndex.open(folder);
            index = opened;
        }
        return opened;
    }

    /** Has the index made again from the ledger in the next turn. */
    private void dropIndex() {
        damage = null;
        dropped = true;
        LedgerIndex damaged = index;
        index = null;
        if (damaged != null) {
            damaged.close();
        }
    }

    /** Somebody who read the index found it damaged. */
    void report(IndexDamaged found) {
        damage = found;
    }

    private boolean endsTurn() {
        IndexDamaged found = damage;
        if (found != null) {
            throw found;
        }
        return isClosing();
    }

    private void own(LedgerIndex opened) {
        long ownEpoch = state.get().epoch();
        if (ownEpoch > 0 && newOwner(opened, ownEpoch)) {
            throw new Fenced("another writer began epoch " + opened.position().epoch());
        }
        if (!state.is(WriterHealth.State.TAKING_OVER)) {
            state.set(WriterHealth.State.TAKING_OVER, "taking over", ownEpoch);
        }
        Ownership turn = new Ownership(config, opened, intake, state, counts, open);
        try {
            turn.run(this::endsTurn);
        } finally {
            open = turn.open();
        }
    }

    /** Whether the ledger shows a writer after this one; the index is brought up to date. */
    private boolean newOwner(LedgerIndex opened, long ownEpoch) {
        try (Admin admin = WriterAdmin.connect(config);
                CatchUp catchUp = new CatchUp(config, admin, opened)) {
            catchUp.toWhatIsVisible();
        }
        return opened.position().epoch() > ownEpoch;
    }

    /** Fenced: appends nothing more, and learns from the new owner's ledger what became of the rest. */
    private void stepDown(RuntimeException cause) {
        long ownEpoch = state.get().epoch();
        LOG.log(Level.WARNING, "fenced as the writer of " + config.ledger(), cause);
        state.set(WriterHealth.State.STANDBY, "another writer took ledger " + config.ledger()
                + " over", ownEpoch);
        intake.refuse("another writer took ledger " + config.ledger() + " over");
        if (!follow(ownEpoch)) {
            state.set(WriterHealth.State.TAKING_OVER, "fenced, but no other writer began",
                    ownEpoch);
            return;
        }
        Batch unsettled = open;
        if (unsettled != null) {
            unsettled.settle();
            open = null;
        }
        pause(config.standbyRetry().orElse(Duration.ofDays(1)));
        LedgerIndex opened = index;
        if (opened != null && config.standbyRetry().isPresent()) {
            state.set(WriterHealth.State.TAKING_OVER, "standby takes over",
                    opened.position().epoch());
        }
    }

    private boolean follow(long ownEpoch) {
        long deadline = System.nanoTime() + NEW_OWNER_WITHIN.toNanos();
        while (!isClosing() && System.nanoTime() < deadline) {
            try {
                if (newOwner(openIndex(), ownEpoch)) {
                    return true;
                }
            } catch (IndexDamaged e) {
                throw e;
            } catch (org.apache.kafka.common.KafkaException e) {
                LOG.log(Level.INFO, "the new writer of " + config.ledger() + " is not visible yet",
                        e);
            }
            pause(RETRY);
        }
        return false;
    }

    private void stop(RuntimeException reason) {
        LOG.log(Level.ERROR, "the writer of " + config.ledger() + " stopped", reason);
        state.set(WriterHealth.State.STOPPED, describe(reason), state.get().epoch());
        intake.refuse("the writer of ledger " + config.ledger() + " stopped: " + describe(reason));
    }

    private void pause(Duration time) {
        try {
            if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "somebody interrupted the writer; it goes on");
        }
    }

    private static String describe(Throwable e) {
        return Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
    }

    private static boolean isFenced(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof Fenced || e instanceof ProducerFencedException
                    || e instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }
}
