package de.beteiligungsbuch.bench.append;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.LeafHash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SheetsTest {

    @Test
    void an_entry_has_about_one_kibibyte() {
        byte[] entry = Sheets.ofEntries(1).nextDraft().complete(1_000_000, 1,
                LeafHash.ofEntry(new byte[]{1}));
        assertThat(entry.length).isCloseTo(Sheets.ENTRY_BYTES, within(32));
    }

    @Test
    void a_row_of_axons_table_has_as_much() {
        DomainEventMessage<SheetEvent> event = Sheets.ofRows(1, JdbcStore.FEWER_BYTES).next();
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        int row = event.serializePayload(serializer, byte[].class).getData().length
                + event.serializeMetaData(serializer, byte[].class).getData().length
                + event.getIdentifier().length() + event.getAggregateIdentifier().length()
                + event.getTimestamp().toString().length() + event.getType().length()
                + event.getPayloadType().getName().length() + 2 * Long.BYTES;
        assertThat(row).isCloseTo(Sheets.ENTRY_BYTES, within(32));
    }

    @Test
    void after_twenty_events_the_next_aggregate_begins() {
        Sheets sheets = Sheets.ofEntries(1);
        String first = sheets.next().getAggregateIdentifier();
        for (int i = 1; i < Sheets.LENGTH; i++) {
            DomainEventMessage<SheetEvent> event = sheets.next();
            assertThat(event.getAggregateIdentifier()).isEqualTo(first);
            assertThat(event.getSequenceNumber()).isEqualTo(i);
        }
        DomainEventMessage<SheetEvent> next = sheets.next();
        assertThat(next.getAggregateIdentifier()).isNotEqualTo(first);
        assertThat(next.getSequenceNumber()).isZero();
    }
}
