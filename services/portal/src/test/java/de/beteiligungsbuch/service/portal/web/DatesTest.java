package de.beteiligungsbuch.service.portal.web;

import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTest {

    private final Dates dates = new Dates(new PageConfiguration().messageSource());

    @AfterEach
    void forget_the_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2025-05-22|22. Mai 2025|22 May 2025",
            "2025-03|März 2025|March 2025", "2024-23|Herbst 2024|autumn 2024", "2018|2018|2018",
            "2025-06~|etwa Juni 2025|about June 2025",
            "2018?|2018 (unsicher)|2018 (uncertain)", "2025-02-31|2025-02-31|2025-02-31",
            "2025-99|2025-99|2025-99", "irgendwann|irgendwann|irgendwann"})
    void a_date_sounds_no_more_certain_than_it_was_published(String edtf, String german,
            String english) {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(dates.edtf(edtf)).isEqualTo(german);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(dates.edtf(edtf)).isEqualTo(english);
    }

    @Test
    void an_instant_is_told_in_the_time_of_berlin() {
        LocaleContextHolder.setLocale(Locale.GERMAN);

        assertThat(dates.minute(Instant.parse("2025-05-21T22:30:00Z")))
                .isEqualTo("22. Mai 2025, 00:30 Uhr");
    }
}
