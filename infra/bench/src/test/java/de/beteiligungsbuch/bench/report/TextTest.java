package de.beteiligungsbuch.bench.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Ratio;
import de.beteiligungsbuch.bench.measure.Repetition;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.Series;
import de.beteiligungsbuch.bench.measure.Target;

import static org.assertj.core.api.Assertions.assertThat;

class TextTest {

    private static final Row MISSED = Row.of("append", "bare", Target.atLeast(0.85),
            Ratio.of(rates(800, 0.2), rates(1000, 0), Figure.RATE));
    private static final Row ALONE = Row.alone("live", Figure.P99,
            Optional.of(Target.atMost(250)), new Series(List.of(12.0)), 0);

    @Test
    void a_line_says_the_ratio_its_target_whether_it_was_met_and_how_often_disturbed() {
        assertThat(Text.table(List.of(MISSED))).contains("≥ 0.85", "0.800 (0.800–0.800)", "MISSED",
                "800 (800–800) /s", "1,000 (1,000–1,000) /s", "5 of 5");
    }

    @Test
    void a_figure_that_stands_alone_is_held_against_its_target() {
        assertThat(Text.table(List.of(ALONE))).contains("≤ 250", "12.0 (12.0–12.0) ms", "met");
    }

    @Test
    void programs_get_every_value() {
        JsonNode report = JsonMapper.shared()
                .readTree(Json.document(List.of(MISSED, ALONE), true, Instant.EPOCH));
        JsonNode row = report.get("rows").get(0);
        assertThat(row.get("met").booleanValue()).isFalse();
        assertThat(row.get("value").get("all")).hasSize(5);
        assertThat(row.get("theirs").get("median").doubleValue()).isEqualTo(1000);
        assertThat(report.get("rows").get(1).has("theirs")).isFalse();
    }

    private static List<Repetition> rates(double value, double foreign) {
        return Collections.nCopies(5, new Repetition(Map.of(Figure.RATE, value), foreign));
    }
}
