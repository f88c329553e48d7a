package de.beteiligungsbuch.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import de.beteiligungsbuch.eventstore.TestEvent.ThingBegun;
import de.beteiligungsbuch.eventstore.TestEvent.ThingNoted;
import de.beteiligungsbuch.eventstore.writer.AppendReceipt;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.RecordedEntry;
import de.beteiligungsbuch.eventstore.writer.RequestAlreadyRecorded;
import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.Provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaEventStorageEngineTest {

    private static final Provenance ADA = new Provenance(ActorRole.CITIZEN, Actor.next(), "c-1",
            EventId.next(), "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", null);

    private TestLedger ledger;
    private LedgerWriter writer;
    private KafkaEventStorageEngine engine;
    private EmbeddedEventStore store;

    @BeforeAll
    void open() {
        ledger = TestLedger.create();
        writer = ledger.writer();
        engine = KafkaEventStorageEngine.builder().writer(writer).catalogue(TestEvent.CATALOGUE)
                .build();
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @AfterAll
    void close() {
        writer.close();
        LedgerInvariants.check(ledger.readerConfig());
    }

    private static DomainEventMessage<?> event(String thing, long sequence, Object payload) {
        return new GenericDomainEventMessage<>("Thing", thing, sequence, payload,
                EntryMetaData.of(ADA));
    }

    private static DomainEventMessage<?> noted(String thing, long sequence) {
        return event(thing, sequence, new ThingNoted(thing, "note"));
    }

    /** Runs in a unit of work as a command handler would; throws what it or its commit threw. */
    private static void handle(Runnable handler) {
        ResultMessage<?> result = DefaultUnitOfWork
                .startAndGet(GenericCommandMessage.asCommandMessage("command"))
                .executeWithResult(() -> {
                    handler.run();
                    return "done";
                });
        if (result.isExceptional()) {
            if (result.exceptionResult() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new AssertionError(result.exceptionResult());
        }
    }

    @Test
    void an_event_is_recorded_under_its_wire_name_with_all_that_is_known_of_its_cause() {
        String thing = Things.next();
        DomainEventMessage<?> event = noted(thing, 0);
        engine.appendEvents(event);
        LedgerEntry entry = writer.find(EventId.of(event.getIdentifier()))
                .map(RecordedEntry::entry).orElseThrow();
        assertThat(entry.type()).hasToString("de.beteiligungsbuch.testing.ThingNoted.v1");
        assertThat(entry.source()).isEqualTo("/teststadt/" + ledger.name());
        assertThat(entry.subject()).isEqualTo(thing);
        assertThat(entry.aggregateType()).isEqualTo("Thing");
        assertThat(entry.provenance()).isEqualTo(ADA);
        assertThat(entry.data(ThingNoted.class)).isEqualTo(event.getPayload());
        assertThat(entry.id().value().version()).isEqualTo(7);
    }

    @Test
    void an_event_read_back_knows_its_place_and_its_cause() {
        String thing = Things.next();
        engine.appendEvents(noted(thing, 0));
        DomainEventMessage<?> read = engine.readEvents(thing).next();
        long index = EntryMetaData.ledgerIndex(read.getMetaData()).orElseThrow();
        LedgerEntry entry = writer.find(index).orElseThrow().entry();
        assertThat(entry.id()).hasToString(read.getIdentifier());
        assertThat(EntryMetaData.recorded(read.getMetaData())).contains(entry.time());
        assertThat(EntryMetaData.provenance(read.getMetaData())).isEqualTo(ADA);
        assertThat(read.getPayload()).isEqualTo(new ThingNoted(thing, "note"));
    }

    @Test
    void metadata_that_is_no_attribute_is_not_recorded() {
        String thing = Things.next();
        engine.appendEvents(noted(thing, 0).andMetaData(MetaData.with("login", "ada@example.org")));
        assertThat(engine.readEvents(thing).next().getMetaData()).doesNotContainKey("login");
    }

    @Test
    void a_unit_of_work_is_recorded_when_it_commits_and_gives_a_receipt() {
        String thing = Things.next();
        AtomicReference<Optional<AppendReceipt>> receipt = new AtomicReference<>(Optional.empty());
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork
                .startAndGet(GenericCommandMessage.asCommandMessage("command"));
        store.publish(noted(thing, 0), noted(thing, 1));
        assertThat(writer.lastSequence(thing)).isEmpty();
        unit.afterCommit(committed -> receipt.set(CommitReceipt.of(committed)));
        unit.commit();
        assertThat(writer.lastSequence(thing)).hasValue(1);
        assertThat(receipt.get()).hasValueSatisfying(
                found -> assertThat(found.lastIndex()).isEqualTo(found.firstIndex() + 1));
    }

    @Test
    void a_unit_of_work_that_is_rolled_back_leaves_nothing() {
        String thing = Things.next();
        assertThatThrownBy(() -> handle(() -> {
            store.publish(noted(thing, 0));
            throw new IllegalStateException("the handler fails");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(writer.lastSequence(thing)).isEmpty();
    }

    @Test
    void units_of_work_under_one_root_are_recorded_together() {
        String outer = Things.next();
        String inner = Things.next();
        handle(() -> {
            store.publish(noted(outer, 0));
            handle(() -> store.publish(noted(inner, 0)));
            assertThat(writer.lastSequence(inner)).isEmpty();
        });
        long first = indexOf(outer);
        assertThat(indexOf(inner)).isBetween(first - 1, first + 1);
    }

    private long indexOf(String thing) {
        return writer.entries(thing, 0).getFirst().index();
    }

    @Test
    void disclosures_are_kept_under_the_id_of_their_event() {
        String thing = Things.next();
        Disclosure text = Disclosure.of("text", "Mehr Bäume");
        ThingBegun begun = new ThingBegun(thing, text.digest());
        handle(() -> {
            ContentChanges.disclose(begun, List.of(text));
            store.publish(event(thing, 0, begun));
        });
        EventId event = writer.entries(thing, 0).getFirst().id();
        assertThat(LedgerInvariants.content(ledger.readerConfig())).hasEntrySatisfying(event,
                kept -> assertThat(kept.disclosures())
                        .isEqualTo(Disclosures.of(event, List.of(text))));
    }

    @Test
    void disclosures_of_an_event_that_is_not_published_are_refused_with_all_the_rest() {
        String thing = Things.next();
        assertThatIllegalArgumentException().isThrownBy(() -> handle(() -> {
            ContentChanges.disclose(new ThingBegun(thing, null),
                    List.of(Disclosure.of("text", "")));
            store.publish(event(thing, 0, new ThingBegun(thing, null)));
        })).withMessageContaining("does not publish");
        assertThat(writer.lastSequence(thing)).isEmpty();
    }

    @Test
    void a_taken_sequence_is_axons_concurrency_exception() {
        String thing = Things.next();
        engine.appendEvents(noted(thing, 0), noted(thing, 1));
        assertThatThrownBy(() -> handle(() -> store.publish(noted(thing, 1))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> handle(() -> store.publish(noted(thing, 0))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_request_that_was_recorded_is_refused_when_its_unit_of_work_commits() {
        Provenance request = new Provenance(ActorRole.CITIZEN, null, null, null, null,
                Things.request(Things.next(), "d"));
        String thing = Things.next();
        Runnable handler = () -> store.publish(noted(thing, writer.lastSequence(thing).orElse(-1)
                + 1).withMetaData(EntryMetaData.of(request)));
        handle(handler);
        assertThatThrownBy(() -> handle(handler)).isInstanceOf(RequestAlreadyRecorded.class);
        assertThat(writer.lastSequence(thing)).hasValue(0);
    }

    @Test
    void an_aggregate_of_another_type_than_its_events_is_refused() {
        DomainEventMessage<?> misplaced = new GenericDomainEventMessage<>("Contribution", "x", 0,
                new ThingBegun("x", null), EntryMetaData.of(ADA));
        assertThatIllegalArgumentException().isThrownBy(() -> engine.appendEvents(misplaced))
                .withMessageContainingAll("Contribution", "Thing");
    }

    @Test
    void an_event_of_no_aggregate_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> engine
                .appendEvents(new GenericEventMessage<>(new ThingBegun("x", null))))
                .withMessageContaining("no aggregate");
    }

    @Test
    void an_event_that_does_not_say_who_acted_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> engine.appendEvents(
                new GenericDomainEventMessage<>("Thing", "x", 0, new ThingBegun("x", null))))
                .withMessageContaining("actorrole");
    }

    @Test
    void something_that_is_no_event_of_the_ledger_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.appendEvents(event("x", 0, "a string")))
                .withMessageContaining("no event of this ledger");
    }
}
