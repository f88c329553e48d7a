package de.beteiligungsbuch.history;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.strategy.Wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CutTest {

    private final SmallHistory history = new SmallHistory();

    private Wording wording(Cut cut) {
        TextHistory text = history.ledgers.replay(cut)
                .text(EntityRef.of(EntityKind.ZIELBILD, history.one)).orElseThrow();
        return Texts.wording(text, Texts.version(text)).orElseThrow();
    }

    @Test
    void valid_before_the_resolution_the_old_words_stand_although_all_was_recorded_later() {
        assertThat(wording(Cut.parse(null, "2025-05-21"))).isEqualTo(SmallHistory.SECOND);
        assertThat(wording(Cut.parse(null, "2025-05-22"))).isEqualTo(SmallHistory.THIRD);
    }

    @Test
    void as_of_a_day_before_it_was_recorded_a_fact_does_not_count_whenever_it_happened() {
        assertThat(wording(Cut.parse("2025-06-09", null))).isEqualTo(SmallHistory.SECOND);
        assertThat(wording(Cut.parse("2025-06-10T08:00:00Z", null))).isEqualTo(SmallHistory.THIRD);
    }

    @Test
    void both_axes_hold_together() {
        assertThat(wording(Cut.parse("2025-06-09", "2025-05-23"))).isEqualTo(SmallHistory.SECOND);
        assertThat(wording(Cut.parse("2025-06-11", "2025-03-02"))).isEqualTo(SmallHistory.FIRST);
    }

    @Test
    void positions_count_entries_from_the_beginning_of_each_ledger() {
        assertThat(wording(Cut.parse("strategy:1,council:0", null))).isEqualTo(SmallHistory.FIRST);
        assertThat(wording(Cut.parse("strategy:3", null))).isEqualTo(SmallHistory.SECOND);
        assertThat(history.ledgers.replay(Cut.parse("strategy:0", null)).states().keySet())
                .noneMatch(ref -> ref.kind() == EntityKind.ZIELBILD);
    }

    @Test
    void a_date_means_to_the_end_of_that_day_in_the_city() {
        assertThat(Cut.parse(null, "2025-05-21").occurredUpTo())
                .isEqualTo(Instant.parse("2025-05-21T21:59:59.999999999Z"));
        assertThat(Cut.parse("2025-01-21", null).recordedUpTo())
                .isEqualTo(Instant.parse("2025-01-21T22:59:59.999999999Z"));
        assertThat(Cut.parse("strategy:8", null).positions())
                .isEqualTo(Map.of(LedgerName.STRATEGY, 8L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2025-02-30", "2025-13-01", "strategy:-1", "strategy:x",
            "strategy:1,strategy:2", "", "2025-05-21T10:00", "strategy:1,", ":1"})
    void anything_else_is_refused_by_name(String asOf) {
        assertThatThrownBy(() -> Cut.parse(asOf, null)).isInstanceOf(BadCut.class)
                .hasMessageContaining("asOf");
    }
}
