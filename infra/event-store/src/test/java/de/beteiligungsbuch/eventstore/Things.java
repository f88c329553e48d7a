package de.beteiligungsbuch.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.writer.Append;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.RequestId;

/** Drafts of {@link TestEvent}s for tests that need no Axon. */
public final class Things {

    private static final EventType NOTED = EventType
            .parse("de.beteiligungsbuch.testing.ThingNoted.v1");

    private Things() {}

    /** An id that no other thing has. */
    public static String next() {
        return UUID.randomUUID().toString();
    }

    /** A unit of work without a request. */
    public static Append append(EntryDraft... drafts) {
        return new Append(List.of(drafts), List.of());
    }

    /** Something noted of a thing. */
    public static EntryDraft noted(String thing, long sequence) {
        return noted(thing, sequence, "noted", null);
    }

    /** Something noted of a thing at somebody's request. */
    public static EntryDraft noted(String thing, long sequence, String note,
            @Nullable RequestId request) {
        return noted(EventId.next(), thing, sequence, note, request);
    }

    /** Something noted of a thing, under an id that was given before perhaps. */
    public static EntryDraft noted(EventId id, String thing, long sequence, String note,
            @Nullable RequestId request) {
        return EntryDraft.of(id, "/teststadt/testing", NOTED, Instant.now(), thing, "Thing",
                sequence,
                new Provenance(ActorRole.CITIZEN, null, null, null, null, request),
                LedgerJson.mapper().writeValueAsBytes(new TestEvent.ThingNoted(thing, note)));
    }

    /** A request made up from two names. */
    public static RequestId request(String id, String digest) {
        return new RequestId(padded(id), padded(digest));
    }

    private static String padded(String text) {
        return (text + "_".repeat(43)).substring(0, 43);
    }
}
