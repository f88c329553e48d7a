package de.beteiligungsbuch.service.council.outcome;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.Tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutcomeRulesTest {

    private static final OutcomeRules RULES = OutcomeRules.load();
    private static final Set<Outcome> ADOPTING = Set.of(Outcome.ADOPTED, Outcome.ADOPTED_AMENDED);
    private static final List<String> ADOPTED = List.of("beschlossen", "einstimmig beschlossen",
            "mehrheitlich beschlossen", "mit Mehrheit angenommen", "ungeändert beschlossen",
            "gemäß Vorlage einstimmig beschlossen", "mit Änderungen beschlossen",
            "einstimmig in geänderter Fassung beschlossen");

    private static Decision read(String raw) {
        return RULES.read(raw, Role.DECIDING, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            beschlossen                                      | ADOPTED         | adopted
            Einstimmig beschlossen.                          | ADOPTED         | adopted-unanimously
            mehrheitlich  beschlossen                        | ADOPTED         | adopted-by-majority
            Mehrheitlich beschlossen (52 Ja, 31 Nein)        | ADOPTED         | adopted-by-majority
            einstimmig bei 3 Enthaltungen beschlossen        | ADOPTED         | adopted-unanimously
            mit 52 Ja-Stimmen gegen 31 Nein-Stimmen bei 4 Enthaltungen beschlossen | ADOPTED | adopted
            gemäß Vorlage beschlossen                        | ADOPTED         | adopted-as-proposed
            mit Änderungen beschlossen                       | ADOPTED_AMENDED | adopted-with-changes
            in geänderter Fassung einstimmig beschlossen     | ADOPTED_AMENDED | adopted-with-changes
            teilweise angenommen                             | PARTLY          | adopted-in-part
            abgelehnt                                        | REJECTED        | rejected
            einstimmig abgelehnt                             | REJECTED        | rejected
            abgelehnt bei Stimmengleichheit                  | TIED_REJECTED   | rejected-by-tie
            abgelehnt bei Stimmengleichheit (40 Ja, 40 Nein) | TIED_REJECTED   | rejected-by-tie
            einstimmig empfohlen                             | RECOMMENDED     | recommended
            dem Rat einstimmig empfohlen                     | RECOMMENDED     | recommended
            zur Kenntnis genommen                            | NOTED           | noted
            Kenntnisnahme                                    | NOTED           | noted
            vertagt                                          | DEFERRED        | deferred
            an den Ausschuss für Umwelt verwiesen            | REFERRED        | referred
            vom Antragsteller zurückgezogen                  | WITHDRAWN       | withdrawn
            erledigt                                         | SETTLED         | settled
            von der Tagesordnung abgesetzt                   | NOT_VOTED       | not-voted
            gewählt                                          | ELECTED         | elected
            52 Ja, 31 Nein, 4 Enthaltungen                   | TALLY_ONLY      | only-votes
            einstimmig beschlossen; mehrheitlich abgelehnt   | MULTI_VOTE      | several-votes
            Punkt 1 einstimmig beschlossen, Punkt 2 vertagt  | MULTI_VOTE      | several-points
            nicht beschlossen                                | UNKNOWN         | not-adopted
            siehe Dokument                                   | UNKNOWN         | see-document
            siehe Niederschrift: einstimmig beschlossen      | UNKNOWN         | see-document
            einstimmig                                       | TALLY_ONLY      | only-how
            Beschluss des Rates vom 22. Mai 2025             | UNKNOWN         | none
            beschlossen und zugleich abgelehnt               | UNKNOWN         | none
            beschlossen, im Übrigen vertagt                  | UNKNOWN         | none
            mehrheitlich beschlossen (10 Ja, 30 Nein)        | UNKNOWN         | against-tally
            einstimmig beschlossen (30 Ja, 2 Nein)           | UNKNOWN         | against-tally
            mehrheitlich beschlossen bei 2-3 Enthaltungen    | UNKNOWN         | none
    """)
    void words_mean_what_the_rules_say(String raw, Outcome outcome, String rule) {
        assertThat(read(raw)).extracting(Decision::outcome, Decision::rule)
                .containsExactly(outcome, rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "?", "-", "k.A."})
    void nothing_said_is_unknown(String raw) {
        assertThat(read(raw).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    static Stream<String> traps() {
        List<String> before = List.of("nicht ", "noch nicht ", "fast ", "entgegen der Vorlage ",
                "Antrag auf Vertagung ", "soll ", "zur Beratung ", "Punkt 1 ", "wird ", "1. ");
        List<String> after = List.of(" empfohlen", " nicht", ", dann aufgehoben", " (siehe Anlage)",
                " unter Vorbehalt", "; abgelehnt", " / abgelehnt", "?", " (Änderungsantrag)",
                " bei Stimmengleichheit", " (3 Ja, 30 Nein)", " (30 Ja, 30 Nein)",
                " (52 Ja, 31 Nein) und abgelehnt (3 Ja, 84 Nein)");
        return ADOPTED.stream().flatMap(adopted -> Stream.concat(
                before.stream().map(word -> word + adopted),
                after.stream().map(word -> adopted + word)));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void words_that_only_look_adopted_are_not(String raw) {
        assertThat(read(raw).outcome()).isNotIn(ADOPTING);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "DECIDING", mode = EnumSource.Mode.EXCLUDE)
    void only_who_was_asked_to_decide_adopts(Role role) {
        assertThat(RULES.read("einstimmig beschlossen", role, null))
                .extracting(Decision::outcome, Decision::rule)
                .containsExactly(Outcome.UNKNOWN, "not-deciding");
    }

    static Stream<Object[]> tallies() {
        return Stream.of(
                tally("mehrheitlich beschlossen (52 Ja, 31 Nein, 4 Enthaltungen)", 52, 31, 4,
                        false),
                tally("beschlossen, Ja: 52 Nein: 31 Enthaltungen: 4", 52, 31, 4, false),
                tally("52 Ja 31 Nein 4 Enthaltungen", 52, 31, 4, false),
                tally("Ja 52, Nein 31", 52, 31, null, false),
                tally("einstimmig beschlossen", null, null, null, true),
                tally("einstimmig bei 3 Enthaltungen beschlossen", null, null, 3, true),
                tally("abgelehnt mit 12 Ja-Stimmen gegen 40 Nein-Stimmen", 12, 40, null, false),
                tally("bei 3 Gegenstimmen angenommen", null, 3, null, false),
                tally("Ja: 12, Nein: 3, Enth.: 1", 12, 3, 1, false),
                tally("12 Ja-Stimmen, 0 Enthaltungen, 3 Nein-Stimmen", 12, 3, 0, false),
                tally("Einstimmig12 Ja-Stimmen, 0 Enthaltungen, 0 Nein-Stimmen", 12, 0, 0, true),
                tally("2 Ja-Stimme(n), 1 Gegenstimme(n), 0 Stimmenthaltung(en)", 2, 1, 0, false),
                tally("12x ja, 1x nein, 1x Enthaltung", 12, 1, 1, false),
                tally("12 Stimmen dafür, 3 Stimmen dagegen", 12, 3, null, false),
                tally("Zustimmung: 12, Ablehnung: 3, Enthaltung: 1", 12, 3, 1, false),
                tally("mit 12 Ja-Stimmen beschlossen bei drei Enthaltungen", 12, null, 3, false),
                tally("einstimmig beschlossen, ohne Enthaltungen", null, null, 0, true),
                tally("mehrheitlich, eine Gegenstimme, beschlossen", null, 1, null, false));
    }

    private static Object[] tally(String raw, @Nullable Integer yes, @Nullable Integer no,
            @Nullable Integer abstained, boolean unanimous) {
        return new Object[]{raw, new Tally(yes, no, abstained, unanimous)};
    }

    @ParameterizedTest
    @MethodSource("tallies")
    void clear_votes_are_counted(String raw, Tally tally) {
        assertThat(read(raw).tally()).isEqualTo(tally);
        assertThat(RULES.tally(raw)).isEqualTo(tally);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mehrheitlich beschlossen", "52:31", "beschlossen mit 2/3 der Stimmen",
            "30 Ja, 31 Ja beschlossen", "einstimmig beschlossen; mehrheitlich abgelehnt",
            "Punkt 1: 50 Ja, Punkt 2: 40 Nein", "nicht einstimmig beschlossen",
            "einstimmig nicht beschlossen", "gegen 3 Stimmen beschlossen", "0 Ja, 0 Nein",
            "keine Zustimmung", "2 Ja, 1 Ja", "a) 50 Ja b) 40 Nein"})
    void votes_that_are_not_clear_are_left_out(String raw) {
        assertThat(read(raw).tally()).isNull();
        assertThat(RULES.tally(raw)).isNull();
    }

    @Test
    void votes_that_the_clerk_gives_go_before_those_in_the_text() {
        Tally given = new Tally(40, 41, null, false);
        Decision decision = RULES.read("mehrheitlich beschlossen (52 Ja, 31 Nein)", Role.DECIDING,
                given);
        assertThat(decision.tally()).isEqualTo(given);
        assertThat(decision.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void the_text_is_kept_as_it_was_given() {
        assertThat(read(" Einstimmig  BESCHLOSSEN! ").raw())
                .isEqualTo(" Einstimmig  BESCHLOSSEN! ");
    }

    @Test
    void an_id_is_not_given_twice() {
        assertThatThrownBy(() -> OutcomeRules.parse("a ADOPTED x\na REJECTED y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_clerk_is_no_rule() {
        assertThatThrownBy(() -> OutcomeRules.parse("clerk ADOPTED x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_adopting_rule_lets_just_anything_follow() {
        assertThat(RULES.rules()).filteredOn(rule -> ADOPTING.contains(rule.outcome()))
                .allSatisfy(rule -> assertThat(rule.words().pattern())
                        .doesNotContain("*", "+", "[", "\\w", "\\W", "\\S", "\\p", "(?!")
                        .doesNotContainPattern("(?<!\\\\)\\."));
    }
}
