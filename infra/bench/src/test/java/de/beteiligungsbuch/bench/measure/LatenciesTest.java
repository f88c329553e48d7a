package de.beteiligungsbuch.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LatenciesTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void the_99th_percentile_of_a_hundred_is_the_second_longest() {
        Latencies latencies = shuffled(100);
        assertThat(latencies.percentile(0.99)).isEqualTo(99);
        assertThat(latencies.percentile(0.5)).isEqualTo(50);
        assertThat(latencies.percentile(1)).isEqualTo(100);
    }

    @Test
    void the_percentiles_of_one_call_are_that_call() {
        Latencies latencies = shuffled(1);
        assertThat(latencies.percentile(0.5)).isEqualTo(1);
        assertThat(latencies.percentile(0.99)).isEqualTo(1);
    }

    @Test
    void many_more_than_there_was_room_for_are_kept() {
        assertThat(shuffled(10_000).percentile(0.99)).isEqualTo(9_900);
    }

    @Test
    void the_calls_of_several_callers_count_as_one_lot() {
        Latencies union = Latencies.union(List.of(shuffled(50), shuffled(100)));
        assertThat(union.size()).isEqualTo(150);
        assertThat(union.percentile(1)).isEqualTo(100);
    }

    @Test
    void without_a_call_there_is_no_percentile() {
        assertThatThrownBy(() -> new Latencies().percentile(0.5))
                .isInstanceOf(IllegalStateException.class);
    }

    /** 1 ms, 2 ms, … in no order. */
    private static Latencies shuffled(int size) {
        List<Long> nanos = new ArrayList<>(
                LongStream.rangeClosed(1, size).mapToObj(i -> i * MILLISECOND).toList());
        Collections.shuffle(nanos, new Random(1));
        Latencies latencies = new Latencies();
        nanos.forEach(latencies::add);
        return latencies;
    }
}
