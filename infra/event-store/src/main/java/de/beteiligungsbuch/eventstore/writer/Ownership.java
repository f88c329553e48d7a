package de.beteiligungsbuch.eventstore.writer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.topic.LedgerTopics;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.Provenance;

/**
 * One turn of being the writer, from the checks before the takeover to the last commit. Ends by an
 * exception that says why, or when told to.
 */
final class Ownership {

    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 512 * 1024;
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(2);
    private static final int FORMAT_VERSION = 1;

    private final LedgerWriterConfig config;
    private final LedgerIndex index;
    private final Intake intake;
    private final WriterState state;
    private final WriterCounts counts;
    private @Nullable Batch open;
    private boolean unseen;
    private long committedAt;

    /** @param open what the turn before left without an outcome, or null */
    Ownership(LedgerWriterConfig config, LedgerIndex index, Intake intake, WriterState state,
            WriterCounts counts, @Nullable Batch open) {
        this.config = config;
        this.index = index;
        this.intake = intake;
        this.state = state;
        this.counts = counts;
        this.open = open;
    }

    /** What has no outcome yet; null if everybody was told. */
    @Nullable
    Batch open() {
        return open;
    }

    /** Takes the ledger over and appends until {@code end}. */
    void run(BooleanSupplier end) {
        try (Admin admin = WriterAdmin.connect(config);
                LedgerProducer producer = new LedgerProducer(config.bootstrapServers(),
                        config.ledger())) {
            LostMarkers lostMarkers = new LostMarkers(config, admin);
            try (CatchUp catchUp = new CatchUp(config, admin, index)) {
                checkTopic(admin);
                lostMarkers.write(index.position().lastOffset());
                // Whoever is fenced waits for this writer's first entry: let it come soon.
                catchUp.toWhatIsVisible();
                producer.takeOver();
                catchUp.toTheEnd();
            }
            settle();
            checkMunicipality();
            long epoch = index.position().epoch() + 1;
            commit(producer, beginning(epoch));
            counts.takeovers.increment();
            state.set(WriterHealth.State.WRITER, "", epoch);
            while (!end.getAsBoolean()) {
                Batch batch = collect(epoch);
                if (batch.isEmpty()) {
                    checkVisible(lostMarkers);
                } else {
                    commit(producer, batch);
                }
            }
        }
    }

    private void checkTopic(Admin admin) {
        if (config.createTopics()) {
            LedgerTopics.create(admin, config.ledger());
        }
        new TopicIdentity(config.stateDir()).check(config.ledger().topic(),
                LedgerTopics.check(admin, config.ledger()));
    }

    /** Nobody may wait long for what was acknowledged, even if nothing is appended behind it. */
    private void checkVisible(LostMarkers lostMarkers) {
        if (unseen && lostMarkers.none()) {
            unseen = false;
        } else if (unseen && System.nanoTime() - committedAt > VISIBLE_WITHIN.toNanos()) {
            throw new TimeoutException("what was committed last does not become visible");
        }
    }

    private void settle() {
        Batch unsettled = open;
        if (unsettled != null) {
            unsettled.settle();
            open = null;
        }
    }

    private void checkMunicipality() {
        byte[] first = index.entry(0);
        if (first != null) {
            LedgerEvent.LedgerOpened opened = LedgerEntry.parse(first)
                    .data(LedgerEvent.LedgerOpened.class);
            if (!opened.municipality().equals(config.municipality())
                    || !opened.ledger().equals(config.ledger())) {
                throw new LedgerUnusable("topic " + config.ledger().topic() + " is the ledger "
                        + opened.ledger() + " of " + opened.municipality() + ", this writer is for "
                        + config.ledger() + " of " + config.municipality());
            }
        }
    }

    /** What a writer says first. */
    private Batch beginning(long epoch) {
        Batch batch = new Batch(index, epoch, config.gapsAllowed());
        long sequence = index.lastSequence(config.ledger().toString()).orElse(-1) + 1;
        if (index.position().nextIndex() == 0) {
            batch.offer(own(sequence++, new LedgerEvent.LedgerOpened(config.ledger(),
                    config.municipality(), FORMAT_VERSION)));
        }
        batch.offer(own(sequence, new LedgerEvent.WriterStarted(config.ledger(), epoch,
                config.software())));
        return batch;
    }

    private PendingAppend own(long sequence, LedgerEvent event) {
        EventCatalogue.Kind kind = LedgerEvent.CATALOGUE.find(event.getClass());
        if (kind == null) {
            throw new IllegalStateException(event.getClass() + " is not in its own catalogue");
        }
        EntryDraft draft = EntryDraft.of(EventId.next(), config.source(), kind.type(),
                Instant.now(), config.ledger().toString(), kind.aggregateType(), sequence,
                Provenance.WRITER, LedgerJson.mapper().writeValueAsBytes(event));
        return new PendingAppend(new Append(List.of(draft), List.of()));
    }

    /** What waits now, up to the size of a batch; waits a little if nothing does. */
    private Batch collect(long epoch) {
        Batch batch = new Batch(index, epoch, config.gapsAllowed());
        PendingAppend next = intake.next(IDLE);
        while (next != null) {
            if (!batch.offer(next)) {
                counts.refused.increment();
            }
            boolean full = batch.size() >= MOST_ENTRIES || batch.bytes() >= MOST_BYTES;
            next = full ? null : intake.next(Duration.ZERO);
        }
        return batch;
    }

    private void commit(LedgerProducer producer, Batch batch) {
        open = batch;
        long lastOffset = producer.commit(batch);
        batch.writeTo(index, lastOffset);
        open = null;
        unseen = true;
        committedAt = System.nanoTime();
        counts.entries.add(batch.size());
        counts.batches.increment();
        batch.succeed();
    }
}
