package de.beteiligungsbuch.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiStreamableMessageSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.eventstore.TestEvent.ThingNoted;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledger.LedgerEvent.LedgerOpened;
import de.beteiligungsbuch.ledger.LedgerEvent.WriterStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LedgerTailTest {

    private TestLedger ledger;
    private LedgerWriter writer;
    private LedgerTail tail;

    @BeforeEach
    void open() {
        ledger = TestLedger.create();
        writer = ledger.writer();
        tail = new LedgerTail(ledger.readerConfig(), TestEvent.CATALOGUE);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private String recorded(int count) {
        String thing = Things.next();
        for (int i = 0; i < count; i++) {
            writer.append(Things.append(Things.noted(thing, i)));
        }
        return thing;
    }

    private static List<TrackedEventMessage<?>> take(BlockingStream<TrackedEventMessage<?>> stream,
            int count) throws InterruptedException {
        List<TrackedEventMessage<?>> taken = new ArrayList<>();
        while (taken.size() < count && stream.hasNextAvailable(20, TimeUnit.SECONDS)) {
            taken.add(stream.nextAvailable());
        }
        return taken;
    }

    private static long index(@Nullable TrackingToken token) {
        assertThat(token).isInstanceOf(GlobalSequenceTrackingToken.class);
        return token instanceof GlobalSequenceTrackingToken found ? found.getGlobalIndex() : -2;
    }

    @Test
    void every_entry_comes_in_order_with_its_index_as_token() throws Exception {
        String thing = recorded(3);
        try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
            List<TrackedEventMessage<?>> taken = take(stream, 5);
            assertThat(taken).extracting(message -> index(message.trackingToken()))
                    .containsExactly(0L, 1L, 2L, 3L, 4L);
            assertThat(taken).extracting(message -> (Object) message.getPayloadType())
                    .containsExactly(LedgerOpened.class, WriterStarted.class, ThingNoted.class,
                            ThingNoted.class, ThingNoted.class);
            assertThat(taken.getLast().getPayload()).isEqualTo(new ThingNoted(thing, "noted"));
        }
    }

    @Test
    void reading_goes_on_behind_a_token() throws Exception {
        recorded(3);
        try (BlockingStream<TrackedEventMessage<?>> stream = tail
                .openStream(new GlobalSequenceTrackingToken(2))) {
            assertThat(take(stream, 2)).extracting(message -> index(message.trackingToken()))
                    .containsExactly(3L, 4L);
            assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void the_processor_is_called_when_something_comes() throws Exception {
        AtomicInteger called = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> stream = tail
                .openStream(tail.createHeadToken())) {
            assertThat(stream.setOnAvailableCallback(called::incrementAndGet)).isTrue();
            recorded(1);
            await().until(() -> called.get() > 0);
            assertThat(stream.peek()).isPresent();
            assertThat(take(stream, 1)).hasSize(1);
        }
    }

    @Test
    void the_head_is_the_last_entry_and_the_tail_is_before_the_first() {
        recorded(3);
        assertThat(index(tail.createHeadToken())).isEqualTo(4);
        assertThat(index(tail.createTailToken())).isEqualTo(-1);
    }

    @Test
    void a_token_for_an_instant_is_before_the_first_entry_recorded_then() {
        recorded(2);
        Instant third = writer.find(3).orElseThrow().entry().time();
        assertThat(index(tail.createTokenAt(third))).isEqualTo(2);
    }

    @Test
    void two_ledgers_are_read_as_one_source() throws Exception {
        TestLedger other = TestLedger.create();
        try (LedgerWriter second = other.writer()) {
            recorded(2);
            second.append(Things.append(Things.noted(Things.next(), 0)));
            MultiStreamableMessageSource both = MultiStreamableMessageSource.builder()
                    .addMessageSource("one", tail)
                    .addMessageSource("other",
                            new LedgerTail(other.readerConfig(), TestEvent.CATALOGUE))
                    .build();
            try (BlockingStream<TrackedEventMessage<?>> stream = both
                    .openStream(both.createTailToken())) {
                assertThat(take(stream, 7)).hasSize(7);
            }
        }
    }
}
