package de.beteiligungsbuch.service.council.matching;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.beteiligungsbuch.ledger.id.Drucksache;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class MentionsTest {

    private static final List<String> PARTS = List.of("1", "23", "456", "-", "/", ".", " ", "a",
            "BV", "(", ")", ",", "*", "ß", "–", "2025", "\n");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zu Drucksache Nr. 38472-25,         | 38472-25
            (DS-12345/2024)                     | ds-12345/2024
            am 22.05.2025                       | 22.05.2025
            Antrag 38472-25/1 der Fraktion      | 38472-25/1
            Umsetzung bis Ende                  |
            Seite 12                            |
    """)
    void all_that_may_be_a_number_can_be_looked_for(String text, String key) {
        assertThat(Mentions.of(text).keys()).containsAll(key == null ? List.of() : List.of(key));
    }

    /** Papers are found by key first and read afterwards: a key that is missing is a paper lost. */
    @Test
    void whatever_number_a_text_names_is_among_its_keys() {
        Random random = new Random(4711);
        int named = 0;
        for (int i = 0; i < 200_000; i++) {
            Mentions mentions = Mentions.of(some(random, 12));
            String number = some(random, 5).replaceAll("\\s", "");
            if (!number.isEmpty() && mentions.names(new Drucksache(number))) {
                named++;
                assertThat(mentions.keys()).as("%s in %s", number, mentions)
                        .contains(Mentions.key(new Drucksache(number)));
            }
        }
        assertThat(named).isGreaterThan(100);
    }

    private static String some(Random random, int most) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(i -> PARTS.get(random.nextInt(PARTS.size())))
                .collect(Collectors.joining());
    }

    @Test
    @Timeout(value = 5, unit = SECONDS)
    void a_text_that_is_one_long_number_is_read_in_no_time() {
        assertThat(Mentions.of("1-".repeat(30_000)).keys()).hasSizeLessThan(100);
    }
}
