package de.beteiligungsbuch.bench.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RatioTest {

    @Test
    void each_repetition_is_divided_by_the_one_it_ran_beside() {
        Ratio ratio = Ratio.of(rates(10, 20, 30, 40, 50), rates(10, 10, 10, 10, 100), Figure.RATE);
        assertThat(ratio.ratios().values()).containsExactly(1.0, 2.0, 3.0, 4.0, 0.5);
        assertThat(ratio.ratios().median()).isEqualTo(2);
    }

    @Test
    void no_ratio_is_given_from_fewer_than_five_repetitions() {
        assertThatThrownBy(() -> Ratio.of(rates(1, 1, 1, 1), rates(1, 1, 1, 1), Figure.RATE))
                .isInstanceOf(TooFewRepetitions.class).hasMessageContaining("there are 4");
    }

    @Test
    void a_run_of_four_rounds_gives_no_ratio_and_one_of_five_does() throws Exception {
        assertThatThrownBy(() -> run(4).ratio("ours", "theirs", Figure.RATE))
                .isInstanceOf(TooFewRepetitions.class);
        assertThat(run(5).ratio("ours", "theirs", Figure.RATE).ratios().median()).isEqualTo(2);
    }

    @Test
    void repetitions_without_a_partner_are_refused() {
        assertThatThrownBy(() -> Ratio.of(rates(1, 1, 1, 1, 1, 1), rates(1, 1, 1, 1, 1),
                Figure.RATE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_figure_that_was_not_read_off_is_not_made_up() {
        assertThatThrownBy(
                () -> Ratio.of(rates(1, 1, 1, 1, 1), rates(1, 1, 1, 1, 1), Figure.P99))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("P99");
    }

    @Test
    void a_pair_counts_as_disturbed_once_if_either_of_it_or_both_were() {
        List<Repetition> ours = List.of(rate(1, 0.2), rate(1, 0), rate(1, 0.5), rate(1, 0),
                rate(1, 0.15));
        List<Repetition> theirs = List.of(rate(1, 0.2), rate(1, 0.3), rate(1, 0), rate(1, 0),
                rate(1, 0));
        assertThat(Ratio.of(ours, theirs, Figure.RATE).disturbed()).isEqualTo(3);
    }

    @Test
    void contestants_take_turns_after_one_warm_up_each() throws Exception {
        StringBuilder order = new StringBuilder();
        SideBySide.run(List.of(new Contestant("a", () -> {
            order.append('a');
            return Map.of(Figure.RATE, 1.0);
        }), new Contestant("b", () -> {
            order.append('b');
            return Map.of(Figure.RATE, 1.0);
        })), 3);
        assertThat(order).hasToString("abababab");
    }

    /** The first call of each is the warm-up and gives nonsense, which must not count. */
    private static SideBySide run(int rounds) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        return SideBySide.run(List.of(new Contestant("ours",
                () -> Map.of(Figure.RATE, calls.getAndIncrement() == 0 ? 1e9 : 4.0)),
                new Contestant("theirs", () -> Map.of(Figure.RATE, 2.0))), rounds);
    }

    private static List<Repetition> rates(double... values) {
        return Arrays.stream(values).mapToObj(value -> rate(value, 0)).toList();
    }

    private static Repetition rate(double value, double foreign) {
        return new Repetition(Map.of(Figure.RATE, value), foreign);
    }
}
