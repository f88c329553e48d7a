package de.beteiligungsbuch.service.council.outcome;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The words of the council information systems, as cities use them. */
class OutcomeLanguageTest {

    private static final OutcomeRules RULES = OutcomeRules.load();

    private static Outcome read(String raw) {
        return RULES.read(raw, Role.DECIDING, null).outcome();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            einst. beschl.                                            | ADOPTED
            UNGEÄNDERT BESCHLOSSEN                                    | ADOPTED
            ungeaendert beschlossen                                   | ADOPTED
            gemaess Vorlage beschlossen                               | ADOPTED
            Beschlossen (einstimmig)                                  | ADOPTED
            beschlossen - mehrheitlich                                | ADOPTED
            Abstimmungsergebnis: mehrheitlich zugestimmt              | ADOPTED
            Zustimmung                                                | ADOPTED
            genehmigt                                                 | ADOPTED
            Dem Beschlussvorschlag wird einstimmig zugestimmt.        | ADOPTED
            Der Vorlage wurde zugestimmt                              | ADOPTED
            lt. Vorlage einstimmig beschlossen                        | ADOPTED
            mit großer Mehrheit beschlossen                           | ADOPTED
            einstimmig beschlossen bei einer Enthaltung               | ADOPTED
            einstimmig bei Enthaltung der CDU-Fraktion beschlossen    | ADOPTED
            mehrheitlich gegen die Stimmen von SPD und Grünen beschlossen | ADOPTED
            ohne Aussprache einstimmig beschlossen                    | ADOPTED
            geändert beschlossen                                      | ADOPTED_AMENDED
            Beschlossen mit Änderungen                                | ADOPTED_AMENDED
            Beschlossen in der geänderten Fassung                     | ADOPTED_AMENDED
            mit Änderungen und Ergänzungen mehrheitlich beschlossen   | ADOPTED_AMENDED
            abweichend vom Beschlussvorschlag beschlossen             | ADOPTED_AMENDED
            mit Maßgaben zugestimmt                                   | ADOPTED_AMENDED
            teilweise zugestimmt                                      | PARTLY
            Ablehnung                                                 | REJECTED
            Die Vorlage wird mehrheitlich abgelehnt                   | REJECTED
            abgelehnt (3 Ja, 9 Nein, 1 Enthaltung)                    | REJECTED
            Bei Stimmengleichheit abgelehnt (10 Ja, 10 Nein)          | TIED_REJECTED
            abgelehnt (Stimmengleichheit)                             | TIED_REJECTED
            verwiesen in den Ausschuss für Umwelt, Klima und Bau      | REFERRED
            zur weiteren Beratung an den Hauptausschuss überwiesen    | REFERRED
            Rückverweisung                                            | REFERRED
            dem Rat empfohlen zu beschließen                          | RECOMMENDED
            dem Rat der Stadt einstimmig zur Beschlussfassung empfohlen | RECOMMENDED
            als Empfehlung beschlossen                                | RECOMMENDED
            Beschlussempfehlung                                       | RECOMMENDED
            Kenntnisnahme erfolgt                                     | NOTED
            Der Ausschuss nimmt die Ausführungen zur Kenntnis.        | NOTED
            Die Vorlage wurde zur Kenntnis genommen                   | NOTED
            z.K. genommen                                             | NOTED
            auf die nächste Sitzung vertagt                           | DEFERRED
            vertagt auf den 12.03.2020                                | DEFERRED
            Die Beschlussfassung wurde zurückgestellt                 | DEFERRED
            Vertagung                                                 | DEFERRED
            von der Verwaltung zurückgezogen                          | WITHDRAWN
            Die Vorlage wurde zurückgezogen                           | WITHDRAWN
            hat sich damit erledigt                                   | SETTLED
            Anfrage beantwortet                                       | SETTLED
            ohne Beschlussfassung                                     | NOT_VOTED
            Es erfolgte keine Abstimmung.                             | NOT_VOTED
            Der Tagesordnungspunkt wurde von der Tagesordnung genommen | NOT_VOTED
            beschlussunfähig                                          | NOT_VOTED
            entfällt                                                  | NOT_VOTED
            Ohne, da Mitteilungsvorlage.                              | NOT_VOTED
            einstimmig gewählt                                        | ELECTED
            Wahl durchgeführt                                         | ELECTED
            einstimmig, 0 Enthaltungen                                | TALLY_ONLY
            mehrheitlich dafür                                        | TALLY_ONLY
            einstimmig, 1 Enthaltung (CDU-Fraktion)                   | TALLY_ONLY
            ja 12 nein 3                                              | TALLY_ONLY
            Stimmengleichheit                                         | TALLY_ONLY
            a) einstimmig b) mehrheitlich                             | MULTI_VOTE
            a) 50 Ja b) 40 Nein                                       | MULTI_VOTE
            1. beschlossen 2. abgelehnt                               | MULTI_VOTE
            1. einstimmig, 0 Enthaltungen2. einstimmig, 0 Enthaltungen | MULTI_VOTE
            Änderungsantrag abgelehnt, Vorlage beschlossen            | MULTI_VOTE
    """)
    void what_cities_write_is_read(String raw, Outcome outcome) {
        assertThat(read(raw)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nicht abgelehnt", "nicht vertagt", "nicht empfohlen",
            "nicht zur Kenntnis genommen", "an den Ausschuss nicht verwiesen",
            "dem Rat die Ablehnung empfohlen", "Ablehnung empfohlen", "Antrag abgelehnt",
            "Dem Antrag wurde zugestimmt", "Antrag auf Vertagung abgelehnt",
            "Antrag auf Schluss der Debatte angenommen", "Änderungsantrag angenommen",
            "Der Änderungsantrag wurde einstimmig beschlossen", "Aufhebung des Beschlusses",
            "Beschluss wurde aufgehoben", "Beschlussvorschlag", "laut Beschlussvorschlag",
            "Der Rat beschließt die Vorlage", "wird beschlossen", "Die Vorlage wird beschlossen",
            "zu beschließen", "soll beschlossen werden", "beschlossen unter Vorbehalt",
            "vorbehaltlich der Zustimmung des Rates beschlossen", "Beschluss ausgesetzt",
            "mit Zustimmung der Verwaltung", "Zustimmung verweigert", "keine Zustimmung",
            "Zustimmung erforderlich", "ohne Zustimmung beschlossen", "ohne Ja-Stimmen beschlossen",
            "beschlossen (0 Ja, 0 Nein)", "12:3:1", "beschlossen 12:3:1", "unge?ndert beschlossen",
            "ungeÃ¤ndert beschlossen", "einstimig beschlossen", "beschlosen",
            "einstimmig beschloss",
            "in zweiter Lesung beschlossen", "verabschiedet", "Verabschiedung",
            "vom Ausschuss beschlossen", "im Vorjahr beschlossen",
            "zur Beschlussfassung", "einstimmig beschlossene Vorlage", "nur Ziffer 1 beschlossen"})
    void what_could_mean_something_else_is_unknown(String raw) {
        assertThat(read(raw)).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "DECIDING", mode = EnumSource.Mode.EXCLUDE)
    void who_was_not_asked_to_decide_adopts_nothing_in_part_either(Role role) {
        assertThat(RULES.read("teilweise beschlossen", role, null).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_text_that_is_longer_than_any_outcome_is_read_by_no_rule() {
        String story = "Der Rat nimmt " + "den Bericht ".repeat(400) + "zur Kenntnis; beschlossen";

        assertThat(read(story)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void every_outcome_has_a_rule() {
        assertThat(RULES.rules()).extracting(OutcomeRule::outcome).contains(Outcome.values());
    }

    /** They stand in ledgers: a rule may be made stricter or wider, never mean something else. */
    @Test
    void an_id_keeps_its_meaning_for_ever() {
        Map<Outcome, List<String>> everGiven = Map.ofEntries(
                Map.entry(Outcome.ADOPTED, List.of("adopted", "adopted-unanimously",
                        "adopted-by-majority", "adopted-as-proposed", "agreed", "agreed-how",
                        "agreed-as", "agreed-paper")),
                Map.entry(Outcome.ADOPTED_AMENDED, List.of("adopted-with-changes",
                        "adopted-with-changes-after", "agreed-changed", "agreed-changed-paper")),
                Map.entry(Outcome.PARTLY, List.of("adopted-in-part", "agreed-in-part")),
                Map.entry(Outcome.REJECTED, List.of("rejected", "voted-down")),
                Map.entry(Outcome.TIED_REJECTED, List.of("rejected-by-tie", "tied")),
                Map.entry(Outcome.REFERRED, List.of("referred", "referred-to")),
                Map.entry(Outcome.RECOMMENDED, List.of("recommended", "recommended-to")),
                Map.entry(Outcome.NOTED, List.of("noted", "took-note")),
                Map.entry(Outcome.DEFERRED, List.of("deferred", "put-off")),
                Map.entry(Outcome.WITHDRAWN, List.of("withdrawn", "taken-back")),
                Map.entry(Outcome.SETTLED, List.of("settled", "settled-otherwise")),
                Map.entry(Outcome.NOT_VOTED, List.of("not-voted", "no-vote")),
                Map.entry(Outcome.ELECTED, List.of("elected", "chosen")),
                Map.entry(Outcome.TALLY_ONLY, List.of("only-votes", "only-how")),
                Map.entry(Outcome.MULTI_VOTE, List.of("several-votes", "several-points",
                        "several-letters", "several-numbers", "amendment-and-paper")),
                Map.entry(Outcome.UNKNOWN, List.of("nothing", "no-words", "see-document",
                        "see-elsewhere", "not-adopted")));

        Map<Outcome, Set<String>> now = RULES.rules().stream()
                .collect(Collectors.groupingBy(OutcomeRule::outcome,
                        Collectors.mapping(OutcomeRule::id, Collectors.toSet())));
        everGiven.forEach((outcome, ids) -> assertThat(now.get(outcome)).containsAll(ids));
    }

    @Test
    void a_rule_names_only_parts_that_are_there() {
        assertThatThrownBy(() -> OutcomeRules.parse("a ADOPTED {missing}"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("{missing}");
    }
}
