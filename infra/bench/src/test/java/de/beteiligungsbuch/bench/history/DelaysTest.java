package de.beteiligungsbuch.bench.history;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DelaysTest {

    private static final long MILLI = 1_000_000;

    private final Delays delays = new Delays();

    @Test
    void an_entry_counts_from_its_acknowledgement_to_the_first_sight_of_a_position_behind_it() {
        delays.acknowledged(7, 10 * MILLI);
        delays.seen(7, 11 * MILLI);
        delays.seen(9, 15 * MILLI);
        delays.seen(9, 20 * MILLI);
        delays.seen(12, 30 * MILLI);
        assertThat(delays.all().percentile(1)).isEqualTo(5);
    }

    @Test
    void each_entry_of_those_that_were_seen_together_counts_by_itself() {
        delays.acknowledged(1, 2 * MILLI);
        delays.acknowledged(0, MILLI);
        delays.seen(2, 5 * MILLI);
        assertThat(delays.size()).isEqualTo(2);
        assertThat(delays.all().percentile(0.5)).isEqualTo(3);
        assertThat(delays.all().percentile(1)).isEqualTo(4);
    }

    @Test
    void an_entry_that_was_seen_before_its_caller_knew_took_no_time() {
        delays.acknowledged(0, 9 * MILLI);
        delays.seen(1, 5 * MILLI);
        assertThat(delays.all().percentile(1)).isZero();
    }

    @Test
    void an_entry_that_was_never_seen_is_not_left_out() {
        delays.acknowledged(3, MILLI);
        delays.seen(3, 5 * MILLI);
        assertThatIllegalStateException().isThrownBy(delays::all)
                .withMessageContaining("entry 3");
    }
}
