package de.beteiligungsbuch.bench.measure;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MachineLoadTest {

    // proc_stat(5): user nice system idle iowait irq softirq steal guest guest_nice
    private static final MachineLoad BEFORE = MachineLoad
            .of("cpu  100 0 100 800 0 0 0 0 0 0\ncpu0 1 1 1 1\n", 150);

    @Test
    void what_this_process_and_its_children_used_is_not_foreign() {
        MachineLoad after = MachineLoad.of("cpu  150 0 150 900 0 0 0 0 0 0\n", 250);
        assertThat(after.foreignSince(BEFORE)).isZero();
    }

    @Test
    void what_others_used_is() {
        MachineLoad after = MachineLoad.of("cpu  150 0 150 900 0 0 0 0 0 0\n", 200);
        assertThat(after.foreignSince(BEFORE)).isEqualTo(0.25, within(1e-9));
    }

    @Test
    void so_is_what_the_hypervisor_gave_to_other_guests() {
        MachineLoad after = MachineLoad.of("cpu  100 0 100 850 0 0 0 50 0 0\n", 150);
        assertThat(after.foreignSince(BEFORE)).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void waiting_for_the_disk_uses_no_processor_and_guest_time_counts_once() {
        MachineLoad after = MachineLoad.of("cpu  100 0 100 800 100 0 0 0 70 70\n", 150);
        assertThat(after.foreignSince(BEFORE)).isZero();
    }

    @Test
    void rounding_never_makes_it_negative() {
        MachineLoad after = MachineLoad.of("cpu  110 0 100 890 0 0 0 0 0 0\n", 165);
        assertThat(after.foreignSince(BEFORE)).isZero();
    }

    @Test
    void a_repetition_is_marked_above_fifteen_percent() {
        assertThat(new Repetition(Map.of(), 0.15).disturbed()).isFalse();
        assertThat(new Repetition(Map.of(), 0.16).disturbed()).isTrue();
    }

    @Test
    void the_time_of_a_process_is_read_whatever_its_name() {
        assertThat(ProcessTree.ticks("7 (a) b (c) S 1 1 1 0 -1 4 103 0 0 0 10 20 3 4 20 0 1"))
                .isEqualTo(37);
    }
}
