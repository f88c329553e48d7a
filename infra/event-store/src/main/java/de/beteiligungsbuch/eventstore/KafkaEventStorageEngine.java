package de.beteiligungsbuch.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.writer.Append;
import de.beteiligungsbuch.eventstore.writer.AppendConflict;
import de.beteiligungsbuch.eventstore.writer.AppendReceipt;
import de.beteiligungsbuch.eventstore.writer.ContentChange;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.LedgerEntry;

/**
 * Axon's storage engine on a ledger. What a unit of work appends is committed when its root is: all
 * of it, in one transaction, or nothing. A conflict is Axon's {@code ConcurrencyException} or
 * {@code AggregateStreamCreationException}; everything else that
 * {@link LedgerWriter#append(Append)} throws comes through as it is.
 *
 * <p>The stream of all events leaves out what the ledger says of itself. It serves Axon's own needs
 * on the write side; projections read with {@link LedgerTail}.
 */
public final class KafkaEventStorageEngine extends AbstractEventStorageEngine {

    private final LedgerWriter writer;
    private final EntryCodec codec;
    private final String resource = KafkaEventStorageEngine.class.getName() + "@"
            + Integer.toHexString(System.identityHashCode(this));

    private KafkaEventStorageEngine(Builder builder) {
        super(builder);
        if (builder.writer == null || builder.codec == null) {
            throw new AxonConfigurationException("a KafkaEventStorageEngine needs a writer and a"
                    + " catalogue of events");
        }
        writer = builder.writer;
        codec = builder.codec;
    }

    /** An engine needs a writer and a catalogue. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        UnitOfWork<?> root = openRoot();
        if (root == null) {
            append(events, List.of(), serializer);
            return;
        }
        StagedEvents.add(resource, root, events, (unit, staged) -> {
            List<ContentChange> content = ContentChanges.of(unit).resolve(staged);
            CommitReceipt.put(unit, append(staged, content, serializer));
        });
    }

    /** The root unit of work whose commit is still to come, or null. */
    private static @Nullable UnitOfWork<?> openRoot() {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        return root.phase().isBefore(UnitOfWork.Phase.COMMIT) ? root : null;
    }

    private AppendReceipt append(List<? extends EventMessage<?>> events,
            List<ContentChange> content, Serializer serializer) {
        try {
            return writer.append(new Append(events.stream()
                    .map(event -> codec.draft(event, serializer)).toList(), content));
        } catch (AppendConflict e) {
            handlePersistenceException(e, events.getFirst());
            throw e; // not reached: the line above always throws
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregate, long from) {
        return writer.entries(aggregate, from).stream()
                .map(entry -> (DomainEventData<?>) codec.read(entry));
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token,
            boolean mayBlock) {
        return StatedEntries.from(indexOf(token) + 1, writer).map(this::tracked);
    }

    private TrackedEventData<?> tracked(LedgerEntry entry) {
        TrackingToken token = new GlobalSequenceTrackingToken(entry.index());
        return switch (codec.read(entry)) {
            case DomainEventData<?> domain -> new TrackedDomainEventData<>(token, domain);
            case TrackedEventData<?> tracked -> tracked;
            default -> throw new IllegalStateException("a codec reads domain or tracked events");
        };
    }

    private static long indexOf(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> -1;
            case GlobalSequenceTrackingToken index -> index.getGlobalIndex();
            default -> throw new IllegalArgumentException("a token of this store is a ledger index,"
                    + " not " + token);
        };
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(writer.nextIndex() - 1);
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return StatedEntries.from(0, writer).filter(entry -> !entry.time().isBefore(time))
                .findFirst()
                .<TrackingToken>map(entry -> new GlobalSequenceTrackingToken(entry.index() - 1))
                .orElseGet(this::createHeadToken);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return writer.lastSequence(aggregate).stream().boxed().findFirst();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        String aggregate = snapshot.getAggregateIdentifier();
        long kept = writer.snapshot(aggregate).map(bytes -> Snapshot.read(bytes).sequence())
                .orElse(-1L);
        if (snapshot.getSequenceNumber() >= kept) {
            writer.keepSnapshot(aggregate, Snapshot.of(snapshot, serializer).bytes());
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return writer.snapshot(aggregate)
                .map(bytes -> Snapshot.read(bytes).data(getSnapshotSerializer())).stream();
    }

    /** Collects what an engine needs. */
    public static final class Builder extends AbstractEventStorageEngine.Builder {

        private @Nullable LedgerWriter writer;
        private @Nullable EventCatalogue catalogue;
        private @Nullable EntryCodec codec;

        private Builder() {
            snapshotSerializer(Jackson3Serializer.builder().build());
            persistenceExceptionResolver(AppendConflict.class::isInstance);
        }

        /** The writer of the ledger; started and closed by whoever made it. */
        public Builder writer(LedgerWriter ledgerWriter) {
            this.writer = ledgerWriter;
            return this;
        }

        /** The events that the ledger may hold. */
        public Builder catalogue(EventCatalogue events) {
            this.catalogue = events;
            return this;
        }

        /** Another way to write entries, for Axon's own test suites. */
        Builder codec(EntryCodec other, Serializer serializer) {
            this.codec = other;
            eventSerializer(serializer);
            return this;
        }

        /**
         * The engine.
         *
         * @throws AxonConfigurationException if something is missing
         */
        public KafkaEventStorageEngine build() {
            LedgerWriter given = writer;
            EventCatalogue events = catalogue;
            if (given != null && events != null) {
                LedgerSerializer serializer = new LedgerSerializer(events);
                codec(new LedgerCodec(given.config().source(), serializer.catalogue()), serializer);
            }
            return new KafkaEventStorageEngine(this);
        }
    }
}
