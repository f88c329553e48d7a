package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsumerTest {

    private final Ledger ledger = new Ledger();
    private final Map<String, String> copy = new HashMap<>();
    private @Nullable Instant newest;

    /** Reads page by page, while more is recorded between the first pages. */
    private void read(Kind kind, @Nullable Instant since, int limit, Runnable meanwhile) {
        Cursor after = null;
        int pages = 0;
        List<Served> page;
        do {
            page = ledger.shelf().page(kind, since, after, limit);
            for (Served one : page) {
                copy.put(one.key(), one.json());
                newest = newest == null || one.modified().isAfter(newest)
                        ? one.modified()
                        : newest;
                after = Cursor.of(one);
                assertThat(Cursor.read(after.text())).contains(after);
            }
            if (pages++ < 10) {
                meanwhile.run();
            }
        } while (page.size() == limit);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoever_asks_since_the_newest_that_he_has_misses_nothing(long seed) {
        Random chance = new Random(seed);
        Story story = new Story(chance);
        Instant begin = Instant.parse("2026-03-01T12:00:00Z");
        // Clocks of writers that differ by seconds, and many entries within a millisecond.
        Runnable more = () -> {
            for (int i = chance.nextInt(6); i > 0; i--) {
                ledger.record(story.next(), begin.plusMillis(chance.nextInt(3_000)));
            }
        };
        for (int i = 0; i < 40; i++) {
            more.run();
        }
        Kind kind = seed % 2 == 0 ? Kind.AGENDA_ITEM : Kind.MEETING;
        int limit = 1 + chance.nextInt(4);
        read(kind, null, limit, more);
        for (int round = 0; round < 10; round++) {
            read(kind, newest, limit, more);
        }
        read(kind, newest, limit, () -> {});
        assertThat(ledger.shelf().all(kind)).isNotEmpty()
                .allSatisfy(one -> assertThat(copy).containsEntry(one.key(), one.json()));
    }
}
