package de.beteiligungsbuch.eventstore;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.RequestId;

/**
 * An entry's attributes as Axon's metadata. Only these keys are recorded; whatever else stands in
 * the metadata of an event is left out, so that nothing personal gets into a ledger unnoticed.
 */
public final class EntryMetaData {

    /** In which role somebody acted; {@link ActorRole}. */
    public static final String ROLE = "actorrole";
    /** The pseudonym; {@link Actor}. */
    public static final String ACTOR = "actor";
    /** Common to everything that one request led to. */
    public static final String CORRELATION = "correlationid";
    /** The event that a policy answered; {@link EventId}. */
    public static final String CAUSATION = "causationid";
    /** W3C Trace Context. */
    public static final String TRACEPARENT = "traceparent";
    /** {@link RequestId#id()}. */
    public static final String REQUEST_ID = "requestid";
    /** {@link RequestId#digest()}. */
    public static final String REQUEST_DIGEST = "requestdigest";
    /** Index of the entry, a Long; on events read back alone. */
    public static final String LEDGER_INDEX = "ledgerindex";
    /** Epoch of the writer, a Long; on events read back alone. */
    public static final String WRITER_EPOCH = "writerepoch";
    /** When the entry was recorded, RFC 3339; on events read back alone. */
    public static final String RECORDED = "recorded";

    private static final List<String> CARRIED = List.of(ROLE, ACTOR, CORRELATION, CAUSATION,
            TRACEPARENT, REQUEST_ID, REQUEST_DIGEST);

    private EntryMetaData() {}

    /** What a command has to carry, so that its events say who caused them. */
    public static MetaData of(Provenance provenance) {
        Map<String, Object> values = new HashMap<>();
        put(values, provenance);
        return MetaData.from(values);
    }

    /** What an entry says besides its payload. */
    static MetaData of(LedgerEntry entry) {
        Map<String, Object> values = new HashMap<>();
        put(values, entry.provenance());
        values.put(LEDGER_INDEX, entry.index());
        values.put(WRITER_EPOCH, entry.epoch());
        values.put(RECORDED, entry.time().toString());
        return MetaData.from(values);
    }

    private static void put(Map<String, Object> values, Provenance provenance) {
        values.put(ROLE, provenance.role().value());
        put(values, ACTOR, provenance.actor());
        put(values, CORRELATION, provenance.correlationId());
        put(values, CAUSATION, provenance.causationId());
        put(values, TRACEPARENT, provenance.traceparent());
        RequestId request = provenance.request();
        if (request != null) {
            values.put(REQUEST_ID, request.id());
            values.put(REQUEST_DIGEST, request.digest());
        }
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }

    /**
     * Reads it back.
     *
     * @throws IllegalArgumentException if the role is missing or a value has not its form
     */
    public static Provenance provenance(MetaData metaData) {
        ActorRole role = read(metaData, ROLE, ActorRole::new);
        if (role == null) {
            throw new IllegalArgumentException("metadata " + ROLE + " is missing: an entry must say"
                    + " in which role somebody acted");
        }
        String request = read(metaData, REQUEST_ID, Function.identity());
        return new Provenance(role, read(metaData, ACTOR, Actor::of),
                read(metaData, CORRELATION, Function.identity()),
                read(metaData, CAUSATION, EventId::of),
                read(metaData, TRACEPARENT, Function.identity()),
                request == null
                        ? null
                        : read(metaData, REQUEST_DIGEST, digest -> new RequestId(request, digest)));
    }

    private static <T> @Nullable T read(MetaData metaData, String key, Function<String, T> parse) {
        Object value = metaData.get(key);
        return value == null ? null : parse.apply(value.toString());
    }

    /** Index of the entry that an event was read from. */
    public static Optional<Long> ledgerIndex(MetaData metaData) {
        return Optional.ofNullable((Long) metaData.get(LEDGER_INDEX));
    }

    /** When the entry that an event was read from was recorded. */
    public static Optional<Instant> recorded(MetaData metaData) {
        return Optional.ofNullable(read(metaData, RECORDED, Instant::parse));
    }

    /**
     * Hands the keys on: from a command to the events it leads to as they are; from an event to the
     * commands of a policy as its cause, in the role {@link ActorRole#POLICY}. What a message says
     * itself goes first.
     */
    public static CorrelationDataProvider correlation() {
        return EntryMetaData::handedOn;
    }

    private static Map<String, ?> handedOn(Message<?> message) {
        MetaData metaData = message.getMetaData();
        if (!(message instanceof EventMessage<?>)) {
            return metaData.subset(CARRIED.toArray(String[]::new));
        }
        Map<String, Object> caused = new HashMap<>(metaData.subset(CORRELATION, TRACEPARENT));
        caused.put(CAUSATION, message.getIdentifier());
        caused.put(ROLE, ActorRole.POLICY.value());
        return caused;
    }
}
