package de.beteiligungsbuch.bench.append;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.Provenance;

/**
 * The events of one caller: aggregates of {@value #LENGTH} events, one after the other, each event
 * an entry of about {@value #ENTRY_BYTES} bytes. For one thread.
 */
public final class Sheets {

    /** Events of an aggregate. */
    public static final int LENGTH = 20;
    /** Size of an entry. */
    public static final int ENTRY_BYTES = 1024;

    private static final String TYPE = "Sheet";
    private static final Provenance WHO = new Provenance(ActorRole.CITIZEN, null, null, null, null,
            null);
    // What the entry is besides the text, measured once; see the test.
    static final int ATTRIBUTES = 518;

    private final Random random;
    private final String text;
    private String aggregate = "";
    private long sequence;

    /** @param more how much longer the text is than fits an entry of ours; see {@code JdbcStore} */
    private Sheets(long seed, int more) {
        random = new Random(seed);
        text = random.ints(ENTRY_BYTES - ATTRIBUTES + more, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Sheets whose entries in a ledger have the size. */
    public static Sheets ofEntries(long seed) {
        return new Sheets(seed, 0);
    }

    /** Sheets whose rows in Axon's table have the size: it keeps fewer attributes. */
    static Sheets ofRows(long seed, int fewer) {
        return new Sheets(seed, fewer);
    }

    /** The next event, as Axon has it. */
    DomainEventMessage<SheetEvent> next() {
        advance();
        return new GenericDomainEventMessage<>(TYPE, aggregate, sequence++,
                new SheetEvent.SheetWritten(text), EntryMetaData.of(WHO));
    }

    /** The next event, as the writer of a ledger takes it. */
    public EntryDraft nextDraft() {
        advance();
        return EntryDraft.of(EventId.next(), "/bench/sheets",
                EventType.parse("de.beteiligungsbuch.bench.SheetWritten.v1"), Instant.now(),
                aggregate, TYPE, sequence++, WHO,
                LedgerJson.mapper().writeValueAsBytes(new SheetEvent.SheetWritten(text)));
    }

    /** The aggregate of the event given last. */
    public String aggregate() {
        return aggregate;
    }

    private void advance() {
        if (aggregate.isEmpty() || sequence == LENGTH) {
            aggregate = new UUID(random.nextLong(), random.nextLong()).toString();
            sequence = 0;
        }
    }
}
