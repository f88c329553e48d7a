package de.beteiligungsbuch.service.council.outcome;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.Tally;

import static org.assertj.core.api.Assertions.assertThat;

class PartTest {

    private static final OutcomeRules RULES = OutcomeRules.load();

    private static List<Part> parts(String raw) {
        return RULES.parts(raw, Role.DECIDING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a) einstimmig beschlossen b) abgelehnt      | a=ADOPTED b=REJECTED
            1. beschlossen 2. vertagt                   | 1=ADOPTED 2=DEFERRED
            Punkt 1: beschlossen, Punkt 2: abgelehnt    | Punkt 1=ADOPTED Punkt 2=REJECTED
            a) einstimmig b) mehrheitlich               | a=TALLY_ONLY b=TALLY_ONLY
            beschlossen; nicht abgelehnt                | =ADOPTED =UNKNOWN
    """)
    void each_vote_has_its_own_words(String raw, String expected) {
        assertThat(String.join(" ", parts(raw).stream()
                .map(part -> part.label() + "=" + part.decision().outcome()).toList()))
                .isEqualTo(expected);
    }

    @Test
    void each_vote_has_its_own_tally() {
        assertThat(parts("a) 12 Ja, 3 Nein b) 5 Ja, 10 Nein"))
                .extracting(part -> part.decision().tally())
                .containsExactly(new Tally(12, 3, null, false), new Tally(5, 10, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"einstimmig beschlossen", "52 Ja / 31 Nein",
            "vertagt auf den 12.03.2020",
            "", "siehe Niederschrift"})
    void one_vote_has_no_parts(String raw) {
        assertThat(parts(raw)).isEmpty();
    }
}
