package de.beteiligungsbuch.eventstore;

import java.util.Map;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

class EntryMetaDataTest {

    private static final Provenance FULL = new Provenance(ActorRole.EDITOR, Actor.next(), "c",
            EventId.next(), "00-a-b-01", Things.request("id", "digest"));
    private static final Provenance LEAST = new Provenance(ActorRole.POLICY, null, null, null, null,
            null);

    @Test
    void a_provenance_is_read_back_as_it_was_written() {
        assertThat(EntryMetaData.provenance(EntryMetaData.of(FULL))).isEqualTo(FULL);
        assertThat(EntryMetaData.provenance(EntryMetaData.of(LEAST))).isEqualTo(LEAST);
    }

    @Test
    void a_command_hands_its_provenance_on_and_nothing_else() {
        Map<String, ?> handedOn = EntryMetaData.correlation()
                .correlationDataFor(new GenericCommandMessage<>("command",
                        EntryMetaData.of(FULL).and("login", "ada")));
        assertThat(MetaData.from(handedOn)).isEqualTo(EntryMetaData.of(FULL));
    }

    @Test
    void what_an_event_leads_to_is_done_by_a_policy_because_of_it() {
        EventMessage<?> event = new GenericEventMessage<>("event", EntryMetaData.of(FULL));
        Map<String, ?> handedOn = EntryMetaData.correlation().correlationDataFor(event);
        assertThat(EntryMetaData.provenance(MetaData.from(handedOn)))
                .isEqualTo(new Provenance(ActorRole.POLICY, null, "c",
                        EventId.of(event.getIdentifier()), "00-a-b-01", null));
    }
}
