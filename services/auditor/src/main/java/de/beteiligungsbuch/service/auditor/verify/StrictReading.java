package de.beteiligungsbuch.service.auditor.verify;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import de.beteiligungsbuch.council.CouncilEvents;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.service.auditor.reading.EntryReading;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;
import de.beteiligungsbuch.strategy.StrategyEvents;

/**
 * Reads what an entry states and refuses whatever the contracts do not know: another ledger's type,
 * a field too many, an attribute too many, another way of writing the same.
 */
final class StrictReading {

    private static final EventCatalogue CATALOGUE = EventCatalogue.union(LedgerEvent.CATALOGUE,
            ParticipationEvents.CATALOGUE, StrategyEvents.CATALOGUE, CouncilEvents.CATALOGUE);
    private static final JsonMapper MAPPER = LedgerJson.mapper().rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final Map<Class<?>, ObjectReader> READERS = CATALOGUE.kinds().stream()
            .collect(Collectors.toUnmodifiableMap(EventCatalogue.Kind::event,
                    kind -> MAPPER.readerFor(kind.event())));

    private StrictReading() {}

    /** An entry and what it states. */
    record Stated(LedgerEntry entry, Object event) {}

    /**
     * The event of the entry of these bytes.
     *
     * @throws DoesNotHold {@code E_APP_SCHEMA}
     */
    static Stated stated(LedgerName ledger, long index, byte[] bytes) {
        LedgerEntry written = LedgerEntry.findWritten(bytes);
        Object event = written == null ? null : find(ledger, written);
        if (written != null && event != null) {
            return new Stated(written, event);
        }
        // Whatever is wrong, it is said in the order in which it always was.
        LedgerEntry entry = EntryReading.parsed(ledger, index, bytes);
        return new Stated(entry, event(ledger, entry));
    }

    /** The event, if nothing at all is wrong with it. */
    private static @Nullable Object find(LedgerName ledger, LedgerEntry entry) {
        EventCatalogue.Kind kind = CATALOGUE.find(entry.type());
        ObjectReader reader = kind == null ? null : READERS.get(kind.event());
        String context = entry.type().context();
        if (kind == null || reader == null
                || (!context.equals("ledger") && !context.equals(ledger.value()))
                || !kind.aggregateType().equals(entry.aggregateType())) {
            return null;
        }
        try {
            Object event = reader.readValue(entry.data());
            return event != null && entry.subject().equals(String.valueOf(Fields.first(event)))
                    ? event
                    : null;
        } catch (JacksonException e) {
            return null; // whoever reads it again says why
        }
    }

    /**
     * The event of an entry.
     *
     * @throws DoesNotHold {@code E_APP_SCHEMA}
     */
    private static Object event(LedgerName ledger, LedgerEntry entry) {
        EventCatalogue.Kind kind = CATALOGUE.find(entry.type());
        if (kind == null) {
            throw wrong(ledger, entry, "the type " + entry.type() + " is not known");
        }
        String context = entry.type().context();
        if (!context.equals("ledger") && !context.equals(ledger.value())) {
            throw wrong(ledger, entry, entry.type() + " is not for this ledger to state");
        }
        if (!kind.aggregateType().equals(entry.aggregateType())) {
            throw wrong(ledger, entry, "aggregatetype is " + entry.aggregateType() + ", of "
                    + entry.type() + " it is " + kind.aggregateType());
        }
        requireCanonical(ledger, entry);
        Object event = data(ledger, entry, kind);
        if (!entry.subject().equals(String.valueOf(Fields.first(event)))) {
            throw wrong(ledger, entry, "subject is " + entry.subject() + ", data speaks of "
                    + Fields.first(event));
        }
        return event;
    }

    private static Object data(LedgerName ledger, LedgerEntry entry, EventCatalogue.Kind kind) {
        try {
            return MAPPER.readValue(entry.data(), kind.event());
        } catch (JacksonException e) {
            throw DoesNotHold.because(Finding.at(Verdict.APP_SCHEMA, ledger, entry.index(),
                    "data does not fit " + entry.type() + ": " + e.getOriginalMessage()), e);
        }
    }

    /** There is one way to write an entry; anything else could hold what nobody looks at. */
    private static void requireCanonical(LedgerName ledger, LedgerEntry entry) {
        byte[] written = written(ledger, entry);
        if (!Arrays.equals(written, entry.bytes())) {
            throw wrong(ledger, entry, "the bytes are not the one way to write this entry: byte "
                    + Arrays.mismatch(written, entry.bytes()) + " differs");
        }
    }

    private static byte[] written(LedgerName ledger, LedgerEntry entry) {
        try {
            return EntryDraft
                    .of(entry.id(), entry.source(), entry.type(), entry.time(), entry.subject(),
                            entry.aggregateType(), entry.sequence(), entry.provenance(),
                            entry.data())
                    .complete(entry.index(), entry.epoch(), entry.previous());
        } catch (IllegalArgumentException e) {
            throw DoesNotHold.because(Finding.at(Verdict.APP_SCHEMA, ledger, entry.index(),
                    "nobody would write this entry: " + e.getMessage()), e);
        }
    }

    private static DoesNotHold wrong(LedgerName ledger, LedgerEntry entry, String detail) {
        return new DoesNotHold(
                Finding.at(Verdict.APP_SCHEMA, ledger, entry.index(), detail));
    }
}
