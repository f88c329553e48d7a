package de.beteiligungsbuch.eventstore.writer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;

/**
 * The writer of one ledger: takes it over, appends to it, and knows what it holds. Safe for use by
 * many threads.
 */
public final class LedgerWriter implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final LedgerWriterConfig config;
    private final Intake intake = new Intake();
    private final WriterState state = new WriterState();
    private final WriterCounts counts = new WriterCounts();
    private final WriterLoop loop;
    private final Thread thread;
    private final AtomicBoolean started = new AtomicBoolean();

    private LedgerWriter(LedgerWriterConfig config) {
        this.config = config;
        loop = new WriterLoop(config, intake, state, counts);
        thread = Thread.ofPlatform().name("ledger-writer-" + config.ledger()).daemon()
                .unstarted(loop);
    }

    /** A writer that does nothing yet. */
    public static LedgerWriter create(LedgerWriterConfig config) {
        return new LedgerWriter(config);
    }

    /**
     * Begins to take the ledger over and returns at once; goes on trying while the broker is away.
     */
    public void start() {
        if (started.compareAndSet(false, true)) {
            state.set(WriterHealth.State.TAKING_OVER, "taking over", 0);
            thread.start();
        }
    }

    /** Waits until this is the writer; false if it is not in time. */
    public boolean awaitWriter(Duration patience) {
        return state.await(health -> health.state() == WriterHealth.State.WRITER, patience);
    }

    /** Whether it may append, and why not. */
    public WriterHealth health() {
        return state.get();
    }

    /** What it was set up with. */
    public LedgerWriterConfig config() {
        return config;
    }

    /** Counts since it was made. */
    public LedgerWriterMetrics metrics() {
        WriterHealth health = state.get();
        LedgerIndex index = loop.index();
        return new LedgerWriterMetrics(health.state(), health.epoch(),
                index == null ? 0 : index.position().nextIndex(), counts.entries.sum(),
                counts.batches.sum(), counts.refused.sum(), counts.unknown.sum(),
                counts.takeovers.sum(), intake.size());
    }

    /**
     * Records a unit of work, all of it or nothing, and waits for it. An interrupt does not end the
     * waiting.
     *
     * @throws AppendConflict         if a sequence or an event id is taken
     * @throws RequestAlreadyRecorded if its request id is
     * @throws NotTheWriter           if it was not recorded, as this is not the writer now
     * @throws OutcomeUnknown         if it is not known in time whether it was recorded
     */
    public AppendReceipt append(Append append) {
        PendingAppend pending = new PendingAppend(append);
        requireChance();
        intake.add(pending);
        if (!hasChance() && pending.withdraw()) {
            throw refusal();
        }
        try {
            return pending.await(config.callerDeadline());
        } catch (OutcomeUnknown e) {
            counts.unknown.increment();
            throw e;
        }
    }

    private boolean hasChance() {
        WriterHealth.State now = state.get().state();
        return now == WriterHealth.State.WRITER || now == WriterHealth.State.TAKING_OVER;
    }

    private void requireChance() {
        if (!hasChance()) {
            throw refusal();
        }
    }

    private NotTheWriter refusal() {
        WriterHealth now = state.get();
        return new NotTheWriter("ledger " + config.ledger() + " cannot be written here now ("
                + now.state() + "): " + now.reason());
    }

    /** What is recorded of a request id. */
    public Optional<RecordedRequest> findRequest(String requestId) {
        return reading(index -> index.request(requestId));
    }

    /** The entry of an event. */
    public Optional<RecordedEntry> find(EventId id) {
        return reading(index -> recorded(index.entry(id)));
    }

    /** The entry of a ledger index. */
    public Optional<RecordedEntry> find(long ledgerIndex) {
        return reading(index -> recorded(index.entry(ledgerIndex)));
    }

    private static Optional<RecordedEntry> recorded(byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes).map(LedgerEntry::parse)
                .map(entry -> new RecordedEntry(entry, entry.leafHash()));
    }

    /** The entries of an aggregate from a sequence on, in order. */
    public List<LedgerEntry> entries(String subject, long fromSequence) {
        return reading(index -> index.entries(subject, fromSequence)).stream()
                .map(LedgerEntry::parse).toList();
    }

    /** The last sequence of an aggregate, if it has any entry. */
    public OptionalLong lastSequence(String subject) {
        return reading(index -> index.lastSequence(subject));
    }

    /** The index of the entry to come. */
    public long nextIndex() {
        return reading(index -> index.position().nextIndex());
    }

    /** What was last kept as the snapshot of an aggregate; may be gone at any time. */
    public Optional<byte[]> snapshot(String subject) {
        return reading(index -> Optional.ofNullable(index.snapshot(subject)));
    }

    /** Keeps a snapshot in place of the one before. */
    public void keepSnapshot(String subject, byte[] snapshot) {
        reading(index -> {
            index.putSnapshot(subject, snapshot);
            return snapshot;
        });
    }

    private <T> T reading(Function<LedgerIndex, T> read) {
        try {
            return read.apply(current());
        } catch (IndexDamaged e) {
            report(e);
            throw new NotTheWriter("the index is made again from the ledger: " + e.getMessage());
        }
    }

    /** Has the index made again. */
    void report(IndexDamaged damage) {
        loop.report(damage);
    }

    /** The index, as soon as it is known to hold all that this ledger's owner wrote. */
    private LedgerIndex current() {
        if (!state.is(WriterHealth.State.WRITER)) {
            requireChance();
            if (counts.takeovers.sum() == 0 || !awaitWriter(config.callerDeadline())) {
                throw refusal();
            }
        }
        LedgerIndex index = loop.index();
        if (index == null) {
            throw refusal();
        }
        return index;
    }

    /** Ends what is under way, refuses what waits, and gives the state folder free. */
    @Override
    public void close() {
        loop.close();
        if (!started.compareAndSet(false, true)) {
            join();
        }
    }

    private void join() {
        boolean interrupted = false;
        long deadline = System.nanoTime() + CLOSING.toNanos();
        while (thread.isAlive() && System.nanoTime() < deadline) {
            try {
                thread.join(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
