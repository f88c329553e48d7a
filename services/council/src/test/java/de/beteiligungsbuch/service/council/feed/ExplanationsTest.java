package de.beteiligungsbuch.service.council.feed;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationsTest {

    @Test
    void a_sentence_of_the_reader_has_a_code_and_is_told_in_german_too() {
        String said = "The server answers modified_since with status 503; the list of Paper objects"
                + " was read in full.";
        assertThat(Explanations.code(said)).isEqualTo("filter-refused");
        assertThat(Explanations.in(Locale.GERMAN, said)).isEqualTo("Der Server beantwortet"
                + " modified_since mit Status 503; die Liste der Objekte Paper wurde ganz gelesen.");
        assertThat(Explanations.in(Locale.ENGLISH, said)).isEqualTo(said);
    }

    @Test
    void what_a_server_puts_into_a_sentence_stays_what_it_is() {
        assertThat(Explanations.in(Locale.GERMAN, "The answer is no JSON: $1 \\ {0} \n x"))
                .isEqualTo("Die Antwort ist kein JSON: $1 \\ {0} \n x");
    }

    @Test
    void what_a_person_wrote_is_told_as_it_was_written() {
        assertThat(Explanations.code("Ein Testeintrag.")).isNull();
        assertThat(Explanations.in(Locale.GERMAN, "Ein Testeintrag."))
                .isEqualTo("Ein Testeintrag.");
    }
}
