package de.beteiligungsbuch.bench.measure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeriesTest {

    @Test
    void the_median_of_an_odd_number_is_the_one_in_the_middle() {
        assertThat(new Series(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
    }

    @Test
    void the_median_of_an_even_number_is_half_way_between_the_middle_two() {
        assertThat(new Series(List.of(4.0, 1.0, 2.0, 100.0)).median()).isEqualTo(3);
    }

    @Test
    void the_range_is_from_the_least_to_the_greatest() {
        Series series = new Series(List.of(3.0, -1.0, 7.0));
        assertThat(series.least()).isEqualTo(-1);
        assertThat(series.greatest()).isEqualTo(7);
    }

    @Test
    void nothing_is_no_series() {
        assertThatThrownBy(() -> new Series(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
