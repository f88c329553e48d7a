package de.beteiligungsbuch.service.council.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** A wrong ADOPTED is the worst: whatever is added to words that adopt, they adopt no more. */
class OutcomeTrapsTest {

    private static final OutcomeRules RULES = OutcomeRules.load();
    private static final Set<Outcome> ADOPTING = Set.of(Outcome.ADOPTED, Outcome.ADOPTED_AMENDED);
    private static final int ROUNDS = 20_000;

    private static final List<String> ADOPTED = List.of("beschlossen", "einstimmig beschlossen",
            "mehrheitlich zugestimmt", "ungeändert beschlossen", "geändert beschlossen",
            "mit Änderungen beschlossen", "in geänderter Fassung einstimmig angenommen",
            "gemäß Vorlage beschlossen", "Dem Beschlussvorschlag wird einstimmig zugestimmt",
            "Der Vorlage wurde zugestimmt", "Beschlossen (einstimmig)", "Zustimmung", "genehmigt",
            "beschlossen mit 12 Ja-Stimmen", "einstimmig bei 2 Enthaltungen beschlossen");

    /** None of them may stand in a text that adopts, wherever it stands. */
    private static final List<String> TRAPS = List.of("nicht", "noch", "nie", "kein", "keine",
            "keinesfalls", "niemals", "abgelehnt", "Ablehnung", "empfohlen", "vertagt", "verwiesen",
            "vorbehaltlich", "Vorbehalt", "sofern", "falls", "wenn", "soll", "sollte", "würde",
            "könnte", "aufgehoben", "Aufhebung", "teilweise", "fast", "Änderungsantrag", "Antrag",
            "Punkt", "Ziffer", "a)", "b)", "1.", "2.", "oder", "aber", "jedoch", "statt",
            "entgegen",
            "Ausschuss", "Bezirksvertretung", "vorgeschlagen?", "zurückgezogen", "siehe", "Anlage",
            "zu", "werden", "wieder", "bisher", "damals", "rückgängig", "ungültig", "nichtig",
            "beanstandet", "ausgesetzt", "angeblich", "probeweise", "vorläufig", "miss",
            "gescheitert", "verfehlt", "Empfehlung", "Kenntnisnahme", "Stimmengleichheit");

    private static final List<String> WORDS = Stream.concat(TRAPS.stream(), Stream.of("beschlossen",
            "angenommen", "zugestimmt", "einstimmig", "mehrheitlich", "geändert", "ungeändert",
            "mit", "in", "der", "dem", "die", "Vorlage", "Beschlussvorschlag", "wurde", "wird",
            "gemäß", "Fassung", "Änderungen", "bei", "3 Enthaltungen", "12 Ja", "15 Nein", ",", ";",
            "(", ")", "-", ":")).toList();

    private static Decision read(String raw) {
        return RULES.read(raw, Role.DECIDING, null);
    }

    @Test
    void these_words_adopt() {
        assertThat(ADOPTED).allSatisfy(raw -> assertThat(read(raw).outcome()).isIn(ADOPTING));
    }

    /** Each judged by hand: none says for certain that the paper itself was adopted. */
    @Test
    void what_only_resembles_an_adoption_adopts_nothing() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/never-adopted.txt")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .toList();
            assertThat(lines).hasSizeGreaterThan(500);
            lines.forEach(line -> {
                assertNotAdopted(line.replace("\\r\\n", "\r\n").replace("\\n", "\n"));
                assertNotAdopted(line.toUpperCase(Locale.GERMAN));
                assertNotAdopted(Normalizer.normalize(line, Normalizer.Form.NFD));
            });
        }
    }

    @Test
    void a_trap_anywhere_in_words_that_adopt_undoes_them() {
        for (String adopted : ADOPTED) {
            List<String> words = List.of(adopted.split(" "));
            for (String trap : TRAPS) {
                for (int at = 0; at <= words.size(); at++) {
                    List<String> trapped = new ArrayList<>(words);
                    trapped.add(at, trap);
                    assertNotAdopted(String.join(" ", trapped));
                    assertNotAdopted(String.join(" ", trapped).replace(" " + trap, ", " + trap));
                }
            }
        }
    }

    @Test
    void a_trap_grown_together_with_a_word_undoes_it() {
        for (String adopted : ADOPTED) {
            for (String trap : TRAPS) {
                assertNotAdopted(adopted + trap);
                assertNotAdopted(trap + adopted);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20250522, 4, 1989})
    void words_thrown_together_adopt_only_without_traps_and_with_one_verb(long seed) {
        Random random = new Random(seed);
        Pattern verb = Pattern.compile("beschlossen|angenommen|zugestimmt");
        for (int round = 0; round < ROUNDS; round++) {
            String raw = String.join(" ", IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size()))).toList());
            if (ADOPTING.contains(read(raw).outcome())) {
                assertThat(raw.split(" ")).doesNotContainAnyElementsOf(TRAPS);
                assertThat(verb.matcher(raw).results()).as(raw).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20250522, 4, 1989})
    void any_other_word_undoes_an_adoption(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String adopted = ADOPTED.get(random.nextInt(ADOPTED.size()));
            String word = random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .append("qx").toString();
            assertNotAdopted(random.nextBoolean() ? adopted + " " + word : word + " " + adopted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20250522, 4})
    void a_letter_that_is_wrong_makes_no_other_word_of_it(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder typo = new StringBuilder(ADOPTED.get(random.nextInt(9)));
            int at = random.nextInt(typo.length());
            if (Character.isLetter(typo.charAt(at))) {
                typo.setCharAt(at, 'q');
                assertNotAdopted(typo.toString());
            }
        }
    }

    @Test
    void more_against_than_for_never_adopts() {
        for (String adopted : List.of("beschlossen", "mehrheitlich zugestimmt", "Zustimmung",
                "geändert beschlossen", "Der Vorlage wurde zugestimmt")) {
            for (int yes = 0; yes < 5; yes++) {
                assertNotAdopted("%s (%d Ja, %d Nein)".formatted(adopted, yes, yes + 1));
                assertNotAdopted("%s, Ja: %d, Nein: %d".formatted(adopted, yes, yes));
                assertNotAdopted("mit %d Ja-Stimmen, %d Nein-Stimmen %s".formatted(yes, yes + 3,
                        adopted));
            }
        }
    }

    private static void assertNotAdopted(String raw) {
        assertThat(read(raw).outcome()).as(raw).isNotIn(ADOPTING);
    }
}
