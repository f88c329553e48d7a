package de.beteiligungsbuch.service.portal.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"-|-|de", "-|en|en",
            "-|en-GB,de;q=0.5|en",
            "-|de-AT,en;q=0.9|de", "-|fr,en;q=0.5|en", "-|fr|de", "-|;;;|de", "en|de|en",
            "de|en|de", "xx|en|en"})
    void german_comes_first_unless_something_else_is_asked_for(String asked, String accepted,
            String spoken) {
        assertThat(PageLanguage.of(asked, accepted, "/").tag()).isEqualTo(spoken);
    }

    @Test
    void a_chosen_language_is_put_before_the_fragment_of_a_link() {
        PageLanguage language = PageLanguage.of("en", null, "/zielbilder/1?from=1");

        assertThat(language.carriedBy("/zielbilder/1#fn-2"))
                .isEqualTo("/zielbilder/1?lang=en#fn-2");
        assertThat(language.carriedBy("/a?b=c")).isEqualTo("/a?b=c&lang=en");
        assertThat(language.carriedBy("/api/history/v1/digests"))
                .isEqualTo("/api/history/v1/digests");
        assertThat(language.in("de")).isEqualTo("/zielbilder/1?from=1&lang=de");
    }
}
