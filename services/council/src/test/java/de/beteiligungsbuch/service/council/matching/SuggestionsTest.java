package de.beteiligungsbuch.service.council.matching;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTest {

    private static final Target THIRD = new Target.OfZielbild(ZielbildId.next(), 3,
            "Dortmund wird mutig die Zukunft gestalten.");
    private static final Target FOURTH = new Target.OfZielbild(ZielbildId.next(), 4, "Teilhabe");
    private static final Target PLAN = new Target.OfMassnahme(MassnahmeId.next(), 3,
            "Radwege an allen Hauptstraßen");
    private static final Target EDITION = new Target.OfEdition(StrategyId.next(), 1,
            "Stadtstrategie Dortmund", new Drucksache("38472-25"));
    private static final Paper SUBMITTED = paper("38472-25", "Vorlage der Verwaltung");

    private final Suggestions known = new Suggestions(List.of(THIRD, FOURTH, PLAN, EDITION),
            List.of(SUBMITTED));

    private static Paper paper(String number, String text) {
        return new Paper(VorlageId.next(), new Drucksache(number), text);
    }

    private List<String> found(String text) {
        return said(known, paper("1-26", text));
    }

    private static List<String> said(Suggestions known, Paper paper) {
        return known.suggest(paper).stream().flatMap(suggestion -> suggestion.reasons().stream())
                .map(Reason::sentence).toList();
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
        assertThat(known.suggest(paper("1-26", text))).extracting(Suggestion::target)
                .containsExactly(THIRD, FOURTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zielbild 33", "Zielbild 3.4.1", "Leitzielbild 3", "Zielbilder",
            "38472-25/1", "38472-250", "138472-25", "1/38472-25", "Teilhabe"})
    void what_only_looks_alike_is_not_suggested(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void a_paper_that_names_the_drucksache_of_an_edition_concerns_edition_and_paper() {
        assertThat(known.suggest(paper("1-26", "Änderungsantrag zur Vorlage 38472-25.")))
                .extracting(Suggestion::target).containsExactly(EDITION,
                        new Target.OfVorlage(SUBMITTED.vorlage(), SUBMITTED.drucksache()));
    }

    @Test
    void the_paper_that_an_edition_was_submitted_under_concerns_it() {
        assertThat(said(known, SUBMITTED))
                .containsExactly("has the number 38472-25, under which it was submitted");
    }

    @Test
    void two_papers_of_one_number_are_both_suggested_and_that_is_said() {
        Paper twin = paper("38472-25", "Ein ganz anderes Anliegen");
        Suggestions twins = new Suggestions(List.of(), List.of(SUBMITTED, twin));

        List<Suggestion> suggestions = twins.suggest(paper("1-26", "Zu Drucksache 38472-25"));

        assertThat(suggestions).extracting(Suggestion::target).containsExactly(
                new Target.OfVorlage(SUBMITTED.vorlage(), SUBMITTED.drucksache()),
                new Target.OfVorlage(twin.vorlage(), twin.drucksache()));
        assertThat(suggestions).allSatisfy(suggestion -> assertThat(suggestion.reasons())
                .extracting(Reason::sentence).containsExactly("names Drucksache 38472-25",
                        "several papers have the number 38472-25"));
    }

    @Test
    void a_paper_that_shares_its_number_says_so_too() {
        Paper twin = paper("38472-25", "Ein ganz anderes Anliegen");
        Suggestions twins = new Suggestions(List.of(EDITION), List.of(SUBMITTED, twin));

        assertThat(said(twins, twin)).containsExactly(
                "has the number 38472-25, under which it was submitted",
                "several papers have the number 38472-25");
    }

    @Test
    void a_paper_without_a_number_is_not_found_by_it() {
        Suggestions unnumbered = new Suggestions(List.of(), List.of(paper("o.Nr.", "Anfrage")));

        assertThat(unnumbered.suggest(paper("o.Nr.", "Antrag, o.Nr., zum Radverkehr"))).isEmpty();
    }
}
