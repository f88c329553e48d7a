package de.beteiligungsbuch.eventstore.writer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import de.beteiligungsbuch.eventstore.LedgerInvariants;
import de.beteiligungsbuch.eventstore.TestLedger;
import de.beteiligungsbuch.eventstore.Things;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EntryTooLarge;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent.LedgerOpened;
import de.beteiligungsbuch.ledger.LedgerEvent.WriterStarted;
import de.beteiligungsbuch.ledger.Limits;
import de.beteiligungsbuch.ledger.RequestId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendTest {

    private static final int CALLERS = 32;

    private TestLedger ledger;
    private LedgerWriter writer;

    @BeforeAll
    void open() {
        ledger = TestLedger.create();
        writer = ledger.writer();
    }

    @AfterAll
    void the_ledger_holds_what_every_ledger_holds() {
        writer.close();
        LedgerInvariants.check(ledger.readerConfig());
    }

    private boolean isRecorded(EntryDraft draft) {
        return writer.find(draft.id()).isPresent();
    }

    @Test
    void a_ledger_begins_with_its_name_and_its_first_writer() {
        assertThat(writer.find(0).orElseThrow().entry().data(LedgerOpened.class))
                .isEqualTo(new LedgerOpened(ledger.name(), "teststadt", 1));
        assertThat(writer.find(1).orElseThrow().entry().data(WriterStarted.class))
                .isEqualTo(new WriterStarted(ledger.name(), 1, "beteiligungsbuch"));
    }

    @Test
    void a_unit_of_work_of_several_events_is_recorded_in_a_row() {
        String one = Things.next();
        String other = Things.next();
        AppendReceipt receipt = writer.append(Things.append(Things.noted(one, 0),
                Things.noted(other, 0), Things.noted(one, 1)));
        assertThat(receipt.lastIndex()).isEqualTo(receipt.firstIndex() + 2);
        assertThat(writer.find(receipt.last()).orElseThrow().leafHash())
                .isEqualTo(receipt.lastLeaf());
        assertThat(writer.entries(one, 0)).extracting(LedgerEntry::sequence).containsExactly(0L,
                1L);
        assertThat(writer.entries(one, 1)).extracting(LedgerEntry::index)
                .containsExactly(receipt.lastIndex());
    }

    @Test
    void a_unit_of_work_with_one_event_too_late_is_refused_whole() {
        String thing = Things.next();
        writer.append(Things.append(Things.noted(thing, 0)));
        EntryDraft innocent = Things.noted(Things.next(), 0);
        Append late = Things.append(innocent, Things.noted(thing, 0));
        assertThatThrownBy(() -> writer.append(late)).isInstanceOf(AppendConflict.class);
        assertThat(isRecorded(innocent)).isFalse();
    }

    @Test
    void an_event_id_is_recorded_once_in_the_whole_ledger() {
        EventId id = EventId.next();
        writer.append(Things.append(Things.noted(id, Things.next(), 0, "", null)));
        Append again = Things.append(Things.noted(id, Things.next(), 0, "", null));
        assertThatThrownBy(() -> writer.append(again)).isInstanceOf(AppendConflict.class);
    }

    @Test
    void an_event_id_does_not_occur_twice_in_one_unit_of_work() {
        EventId id = EventId.next();
        Append twice = Things.append(Things.noted(id, Things.next(), 0, "", null),
                Things.noted(id, Things.next(), 0, "", null));
        assertThatThrownBy(() -> writer.append(twice)).isInstanceOf(AppendConflict.class);
    }

    @Test
    void a_sequence_that_leaves_a_gap_is_refused() {
        Append gap = Things.append(Things.noted(Things.next(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.append(gap))
                .withMessageContaining("gap");
    }

    @Test
    void an_entry_too_large_is_refused_and_nothing_of_its_unit_of_work_is_written() {
        EntryDraft innocent = Things.noted(Things.next(), 0);
        String note = "x".repeat(Limits.ENTRY_BYTES);
        Append large = Things.append(innocent, Things.noted(Things.next(), 0, note, null));
        assertThatThrownBy(() -> writer.append(large)).isInstanceOf(EntryTooLarge.class);
        assertThat(isRecorded(innocent)).isFalse();
    }

    @Test
    void disclosures_too_large_are_refused_and_nothing_of_their_unit_of_work_is_written() {
        EntryDraft innocent = Things.noted(Things.next(), 0);
        List<Disclosure> many = Collections.nCopies(20,
                Disclosure.of("text", "x".repeat(Limits.DISCLOSED_CHARACTERS)));
        Append large = new Append(List.of(innocent), List.of(new ContentChange(innocent.id(),
                Disclosures.of(innocent.id(), many))));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.append(large));
        assertThat(isRecorded(innocent)).isFalse();
    }

    @Test
    void a_request_is_recorded_once_and_tells_what_it_led_to() {
        String thing = Things.next();
        RequestId request = Things.request(thing, "digest");
        AppendReceipt first = writer.append(Things.append(
                Things.noted(thing, 0, "one", request), Things.noted(thing, 1, "two", request)));
        RecordedRequest wanted = new RecordedRequest(first.first(), first.firstIndex(), thing, 1,
                request.digest(), 2);
        assertThat(writer.findRequest(request.id())).contains(wanted);
        Append again = Things.append(Things.noted(thing, 2, "one", request));
        assertThatThrownBy(() -> writer.append(again))
                .isInstanceOfSatisfying(RequestAlreadyRecorded.class,
                        e -> assertThat(e.recorded()).isEqualTo(wanted));
    }

    @Test
    void an_unknown_request_is_not_found() {
        assertThat(writer.findRequest(Things.request("never", "").id())).isEmpty();
    }

    @Test
    void of_many_equal_requests_at_once_one_is_recorded() {
        String thing = Things.next();
        RequestId request = Things.request(thing, "digest");
        List<Throwable> refused = atOnce(
                i -> Things.append(Things.noted(thing, 0, "caller " + i, request)));
        assertThat(refused).hasSize(CALLERS - 1).allSatisfy(
                e -> assertThat(e).isInstanceOf(RequestAlreadyRecorded.class));
    }

    @Test
    void of_many_callers_with_the_same_sequence_one_is_first() {
        String thing = Things.next();
        List<Throwable> refused = atOnce(i -> Things.append(Things.noted(thing, 0)));
        assertThat(refused).hasSize(CALLERS - 1)
                .allSatisfy(e -> assertThat(e).isInstanceOf(AppendConflict.class));
    }

    private List<Throwable> atOnce(java.util.function.IntFunction<Append> appends) {
        List<Throwable> refused = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<AppendReceipt>> answers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Append append = appends.apply(i);
                answers.add(callers.submit(() -> writer.append(append)));
            }
            for (Future<AppendReceipt> answer : answers) {
                try {
                    answer.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    refused.add(e.getCause());
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return refused;
    }

    @Test
    void a_caller_that_is_interrupted_hears_the_outcome_and_stays_interrupted() {
        EntryDraft draft = Things.noted(Things.next(), 0);
        Thread.currentThread().interrupt();
        AppendReceipt receipt = writer.append(Things.append(draft));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(receipt.first()).isEqualTo(draft.id());
    }

    @Test
    void what_was_acknowledged_is_read_at_once() {
        String thing = Things.next();
        for (int i = 0; i < 50; i++) {
            writer.append(Things.append(Things.noted(thing, i)));
            assertThat(writer.lastSequence(thing)).hasValue(i);
            assertThat(writer.entries(thing, 0)).hasSize(i + 1);
        }
    }

    @Test
    void one_aggregate_is_not_mistaken_for_another_whose_name_begins_alike() {
        String thing = Things.next();
        writer.append(Things.append(Things.noted(thing, 0)));
        writer.append(Things.append(Things.noted(thing + "0", 0)));
        assertThat(writer.entries(thing, 0)).hasSize(1);
    }

    @Test
    void disclosures_are_kept_with_their_entry_and_can_be_reduced_and_erased() {
        EntryDraft draft = Things.noted(Things.next(), 0);
        Disclosures both = Disclosures.of(draft.id(),
                List.of(Disclosure.of("text", "Mehr Bäume"), Disclosure.of("publicName", "Ada")));
        Disclosures one = new Disclosures(draft.id(), both.disclosures().subList(0, 1));
        writer.append(new Append(List.of(draft), List.of(new ContentChange(draft.id(), both))));
        assertThat(kept(draft.id())).isEqualTo(both);
        writer.append(new Append(List.of(Things.noted(Things.next(), 0)),
                List.of(new ContentChange(draft.id(), one))));
        assertThat(kept(draft.id())).isEqualTo(one);
        writer.append(new Append(List.of(Things.noted(Things.next(), 0)),
                List.of(new ContentChange(draft.id(), null))));
        assertThat(kept(draft.id())).isNull();
    }

    private @Nullable Disclosures kept(EventId id) {
        return Objects.requireNonNull(LedgerInvariants.content(ledger.readerConfig()).get(id))
                .disclosures();
    }

    @Test
    void of_a_refused_unit_of_work_no_disclosure_is_kept() {
        String thing = Things.next();
        writer.append(Things.append(Things.noted(thing, 0)));
        EntryDraft late = Things.noted(thing, 0);
        Append refused = new Append(List.of(late), List.of(new ContentChange(late.id(),
                Disclosures.of(late.id(), List.of(Disclosure.of("text", "zu spät"))))));
        assertThatThrownBy(() -> writer.append(refused)).isInstanceOf(AppendConflict.class);
        assertThat(LedgerInvariants.content(ledger.readerConfig())).doesNotContainKey(late.id());
    }
}
