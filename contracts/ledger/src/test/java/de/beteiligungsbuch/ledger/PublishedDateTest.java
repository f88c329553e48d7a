package de.beteiligungsbuch.ledger;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublishedDateTest {

    @ParameterizedTest
    @CsvSource({"2025-05-22, 2025-05-22, 2025-05-22", "2024-02, 2024-02-01, 2024-02-29",
            "2025, 2025-01-01, 2025-12-31", "2025~, 2025-01-01, 2025-12-31",
            "2024-21, 2024-03-01, 2024-05-31", "2024-23, 2024-09-01, 2024-11-30",
            "2024-24, 2024-12-01, 2025-02-28", "2025-05-22?, 2025-05-22, 2025-05-22"})
    void a_date_means_the_days_of_its_period(String edtf, LocalDate first, LocalDate last) {
        PublishedDate date = new PublishedDate(edtf);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2025-05-22, true", "2025, true", "2025-06~, false", "2025-05-22?, false"})
    void only_a_date_without_a_mark_is_certain(String edtf, boolean certain) {
        assertThat(new PublishedDate(edtf).isCertain()).isEqualTo(certain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-05-22", "2025~", "2024-23"})
    void a_date_is_written_as_it_was_read(String edtf) {
        String json = LedgerJson.mapper().writeValueAsString(new PublishedDate(edtf));
        assertThat(json).isEqualTo("\"" + edtf + "\"");
        assertThat(LedgerJson.mapper().readValue(json, PublishedDate.class))
                .isEqualTo(new PublishedDate(edtf));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "2025-13", "2025-02-30", "2025-5-2", "22.05.2025", "2025-25",
            "2025-05-22T10:00:00Z", "2025-05~~", "heute"})
    void what_is_no_date_is_refused(String text) {
        assertThatThrownBy(() -> new PublishedDate(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
