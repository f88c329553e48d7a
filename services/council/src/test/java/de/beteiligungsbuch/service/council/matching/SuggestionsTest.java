package de.beteiligungsbuch.service.council.matching;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTest {

    private static final Target THIRD = zielbild(3,
            "Dortmund wird mutig die Zukunft gestalten.");
    private static final Target FOURTH = zielbild(4, "Teilhabe");
    private static final Target PLAN = new Target(new Subject.OfMassnahme(MassnahmeId.next()),
            3, "Radwege an allen Hauptstraßen", null);
    private static final Target EDITION = new Target(new Subject.OfEdition(StrategyId.next(), 1),
            null, "Stadtstrategie Dortmund", new Drucksache("38472-25"));
    private static final Paper SUBMITTED = paper("38472-25", "Vorlage der Verwaltung");

    private static Target zielbild(int number, String title) {
        return new Target(new Subject.OfZielbild(ZielbildId.next()), number, title, null);
    }

    private static Paper paper(String number, String text) {
        return new Paper(VorlageId.next(), new Drucksache(number), text);
    }

    private static Target target(Paper paper) {
        return Target.of(paper.vorlage(), paper.drucksache());
    }

    private static List<Suggestion> known(Paper paper) {
        return Suggestions.of(paper, List.of(THIRD, FOURTH, PLAN, EDITION, target(SUBMITTED)));
    }

    private static List<String> found(String text) {
        return said(known(paper("1-26", text)));
    }

    private static List<String> said(List<Suggestion> suggestions) {
        return suggestions.stream().flatMap(suggestion -> suggestion.reasons().stream())
                .map(reason -> Sentence.of(reason).en()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Änderung von Zielbild 3                     | names Zielbild 3
            Ergänzung des Zielbildes Nr. 3              | names Zielbild 3
            Zielbild 3: neue Fassung                    | names Zielbild 3
            Umsetzung der Maßnahme 3                    | names Massnahme 3
            Zielbild „Dortmund wird mutig die Zukunft gestalten.“ | names the title “Dortmund wird mutig die Zukunft gestalten.”
            RADWEGE AN ALLEN HAUPTSTRASSEN              |
            Neubau einer Schule                         |
    """)
    void a_paper_concerns_what_it_names(String text, String reason) {
        assertThat(found(text)).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zielbilder 3 und 4", "Zielbilder 2 bis 5", "Zielbilder 2-4",
            "Zielbilder 3, 4 und 7", "Zielbild 3 und Zielbild 4"})
    void a_paper_may_name_several(String text) {
        assertThat(known(paper("1-26", text))).extracting(Suggestion::subject)
                .containsExactly(THIRD.subject(), FOURTH.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zielbild 33", "Zielbild 3.4.1", "Leitzielbild 3", "Zielbilder",
            "38472-25/1", "38472-250", "138472-25", "1/38472-25", "Teilhabe"})
    void what_only_looks_alike_is_not_suggested(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void a_paper_that_names_the_drucksache_of_an_edition_concerns_edition_and_paper() {
        assertThat(known(paper("1-26", "Änderungsantrag zur Vorlage 38472-25.")))
                .extracting(Suggestion::subject)
                .containsExactly(EDITION.subject(), target(SUBMITTED).subject());
    }

    @Test
    void the_paper_that_an_edition_was_submitted_under_concerns_it() {
        assertThat(said(known(SUBMITTED))).containsExactly(
                "has the number 38472-25, under which the edition was submitted");
    }

    @Test
    void two_papers_of_one_number_are_both_suggested_and_that_is_said() {
        Paper twin = paper("38472-25", "Ein ganz anderes Anliegen");

        List<Suggestion> suggestions = Suggestions.of(paper("1-26", "Zu Drucksache 38472-25"),
                List.of(target(SUBMITTED), target(twin)));

        assertThat(suggestions).extracting(Suggestion::subject)
                .containsExactly(target(SUBMITTED).subject(), target(twin).subject());
        assertThat(suggestions).allSatisfy(suggestion -> assertThat(
                said(List.of(suggestion.marked(Set.of("38472-25")))))
                .containsExactly("names Drucksache 38472-25",
                        "several papers have the number 38472-25"));
    }

    @Test
    void a_number_that_no_other_paper_has_is_not_marked() {
        Suggestion suggestion = known(SUBMITTED).getFirst();

        assertThat(suggestion.marked(Set.of("1-26"))).isEqualTo(suggestion);
    }

    @Test
    void a_paper_does_not_concern_itself() {
        assertThat(known(new Paper(SUBMITTED.vorlage(), new Drucksache("9-26"),
                "Neufassung der Vorlage 38472-25"))).extracting(Suggestion::subject)
                .containsExactly(EDITION.subject());
    }

    @Test
    void a_paper_without_a_number_is_not_found_by_it() {
        assertThat(Suggestions.of(paper("o.Nr.", "Antrag, o.Nr., zum Radverkehr"),
                List.of(target(paper("o.Nr.", "Anfrage"))))).isEmpty();
    }
}
