package de.beteiligungsbuch.service.council.feed.facts;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SideBySideTest {

    private static final List<Integer> MANY = IntStream.range(0, 1_200).boxed().toList();

    @Test
    void each_is_done_once_and_some_at_a_time() {
        Set<Integer> done = new ConcurrentSkipListSet<>();
        CyclicBarrier four = new CyclicBarrier(4);

        SideBySide.each(MANY, 4, number -> {
            together(four);
            assertThat(done.add(number)).isTrue();
        });

        assertThat(done).containsExactlyElementsOf(MANY);
    }

    private static void together(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("nobody else came", e);
        }
    }

    @Test
    void what_fails_for_one_fails_for_all_and_little_more_is_begun() {
        Set<Integer> begun = new ConcurrentSkipListSet<>();

        assertThatThrownBy(() -> SideBySide.each(MANY, 4, number -> {
            begun.add(number);
            if (number == 7) {
                throw new IllegalArgumentException("seven");
            }
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("seven");

        assertThat(begun).hasSizeLessThanOrEqualTo(500);
    }
}
