package de.beteiligungsbuch.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.LedgerEntry;

/**
 * A ledger as a source for Axon's streaming processors: every entry, verified, in order, those of
 * the ledger itself included. Tokens are ledger indexes. Each opened stream has a connection and a
 * thread of its own and tells its processor when something has come.
 */
public final class LedgerTail implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Duration POLL = Duration.ofMillis(250);

    private final LedgerReaderConfig config;
    private final LedgerSerializer serializer;
    private final EventUpcaster upcasters;

    /** A source without upcasters. */
    public LedgerTail(LedgerReaderConfig config, EventCatalogue catalogue) {
        this(config, catalogue, NoOpEventUpcaster.INSTANCE);
    }

    /**
     * A source.
     *
     * @param upcasters bring older versions of events up to those of the catalogue
     */
    public LedgerTail(LedgerReaderConfig config, EventCatalogue catalogue,
            EventUpcaster upcasters) {
        this.config = config;
        this.serializer = new LedgerSerializer(catalogue);
        this.upcasters = upcasters;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        LedgerReader reader = LedgerReader.open(config, indexOf(token) + 1);
        return new LedgerStream(config.ledger().toString(), reader, this::messages);
    }

    /** Entries as messages; their payloads are read when they are first asked for. */
    List<TrackedEventMessage<?>> messages(List<LedgerEntry> entries) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                entries.stream().map(LedgerTail::tracked), serializer, upcasters).toList();
    }

    private static TrackedDomainEventData<Object> tracked(LedgerEntry entry) {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(entry.index()),
                new EntryEventData(entry));
    }

    private static long indexOf(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> -1;
            case GlobalSequenceTrackingToken index -> index.getGlobalIndex();
            default -> throw new IllegalArgumentException("a token of a ledger is a ledger index,"
                    + " not " + token);
        };
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    /** Reads the ledger to its end, verifying it. */
    @Override
    public TrackingToken createHeadToken() {
        return tokenBefore(Instant.MAX);
    }

    /** Reads the ledger up to there, verifying it. */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        return tokenBefore(time);
    }

    private TrackingToken tokenBefore(Instant time) {
        try (LedgerReader reader = LedgerReader.open(config, 0)) {
            do {
                for (LedgerEntry entry : reader.poll(POLL)) {
                    if (!entry.time().isBefore(time)) {
                        return new GlobalSequenceTrackingToken(entry.index() - 1);
                    }
                }
            } while (!reader.end().reached());
            return new GlobalSequenceTrackingToken(reader.nextIndex() - 1);
        }
    }
}
