package de.beteiligungsbuch.eventstore;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * Writes and reads the payloads of events as {@link LedgerJson} does, under their wire names. Knows
 * the events of its catalogue and those that a ledger says of itself; nothing else can be written,
 * and what it does not know is read as Axon's {@link UnknownSerializedType}.
 */
public final class LedgerSerializer extends Jackson3Serializer {

    private final EventCatalogue catalogue;

    /** A serializer for the events of a catalogue. */
    public LedgerSerializer(EventCatalogue catalogue) {
        super(Jackson3Serializer.builder());
        this.catalogue = catalogue.find(LedgerEvent.LedgerOpened.class) == null
                ? EventCatalogue.union(LedgerEvent.CATALOGUE, catalogue)
                : catalogue;
    }

    /** What it can write and read. */
    EventCatalogue catalogue() {
        return catalogue;
    }

    @Override
    protected ObjectWriter getWriter() {
        return LedgerJson.mapper().writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return LedgerJson.mapper().readerFor(type);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
        // Metadata comes from the entry's attributes, not from bytes of its own; only when asked for.
        return serialized.getData() instanceof LedgerEntry entry
                ? (T) EntryMetaData.of(entry)
                : super.deserialize(serialized);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SimpleSerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        EventCatalogue.Kind kind = catalogue.find(EventType.parse(type.getName()));
        return kind == null ? UnknownSerializedType.class : kind.event();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == Void.TYPE) {
            return SimpleSerializedType.emptyType();
        }
        EventCatalogue.Kind kind = catalogue.find((Class<?>) type);
        if (kind == null) {
            throw new IllegalArgumentException(type + " is no event of this ledger: it is in no"
                    + " catalogue");
        }
        return new SimpleSerializedType(kind.type().toString(), null);
    }
}
