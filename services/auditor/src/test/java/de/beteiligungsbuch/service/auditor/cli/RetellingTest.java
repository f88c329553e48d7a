package de.beteiligungsbuch.service.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.SmallHistory;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.service.auditor.MemoryLedgers;
import de.beteiligungsbuch.service.auditor.export.Checkpoints;
import de.beteiligungsbuch.service.auditor.export.Export;

import static org.assertj.core.api.Assertions.assertThat;

class RetellingTest {

    @TempDir
    private Path folder;
    private final SmallHistory history = new SmallHistory();

    @BeforeEach
    void given_an_export() {
        Export.write(MemoryLedgers.of(history), Checkpoints.NONE, folder);
    }

    @Test
    void the_history_is_told_from_the_draft_to_the_adopted_edition() {
        Auditor told = Auditor.run("replay", folder);

        assertThat(told.err()).isEmpty();
        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).containsSubsequence("Zielbild 1: Mutig gestalten", "Fassung 1",
                "Umwandlung des Phoenix-Areals", "Fassung 2", "{+Energiewende und die+}",
                "[1] Eingefügt", "Energiewende aufgenommen.", "Online-Beteiligung", "Fassung 3",
                "[-des Phoenix-Areals-] {+der Phoenix-Areale+}", "Drucksache 38472-25/1",
                "Ausgabe 1: „Stadtstrategie“ (angenommen)");
    }

    @Test
    void the_digests_are_those_of_the_folds() {
        JsonNode story = LedgerJson.mapper()
                .readTree(Auditor.run("replay", folder, "--json").out());

        JsonNode zielbild = story.get("digests").valueStream()
                .filter(digest -> digest.get("name").stringValue().equals("zielbild")).findFirst()
                .orElseThrow();
        assertThat(zielbild.get("sha256").stringValue())
                .isEqualTo(Objects.requireNonNull(history.ledgers.replay(Cut.NONE).digests()
                        .get(EntityKind.ZIELBILD)).hex());
        assertThat(story.get("positions").get("strategy").asInt()).isEqualTo(9);
    }

    @Test
    void what_was_recorded_later_does_not_count_as_of_an_entry() {
        assertThat(Auditor.run("replay", folder, "--as-of", "strategy:3").out())
                .contains("Energiewende").doesNotContain("Fassung 3", "angenommen");
    }

    @Test
    void what_happened_later_does_not_count_until_a_day() {
        assertThat(Auditor.run("replay", folder, "--until", "2025-05-21").out())
                .contains("Energiewende").doesNotContain("Fassung 3");
    }

    @Test
    void a_page_needs_nothing_else_and_marks_words_not_by_colour_alone() throws IOException {
        Path page = folder.resolve("page.html");

        assertThat(Auditor.run("replay", folder, "--html", page).exitCode()).isZero();

        assertThat(Files.readString(page)).contains("<html lang=\"de\">", "<main id=\"main\">",
                "<ins>Energiewende und die</ins>", "<del>des Phoenix-Areals</del>",
                "ins::before{content:\"[+ \"}")
                .doesNotContain("<script", "http://", "https://", "src=", "style=");
    }

    @Test
    void it_is_told_in_english_too() {
        assertThat(Auditor.run("replay", folder, "--lang", "en").out())
                .contains("How the city strategy came about", "Inserted", "adopted")
                .doesNotContain("Fassung", "Begründung");
    }

    @Test
    void a_contribution_leads_to_its_words_and_to_the_adopted_edition() {
        assertThat(Auditor.run("trace", folder, history.adopted).out()).containsSubsequence(
                "Denkt an die Energiewende!", "Zielbild 1", "[1] Eingefügt", "Ausgabe 1",
                "Die Worte stehen in dieser", "in der angenommenen Strategie");
    }

    @Test
    void a_contribution_that_nobody_took_up_says_so() {
        assertThat(Auditor.run("trace", folder, history.unheard).out())
                .contains("Mehr Bänke am See.", "Kein Text nennt diesen Beitrag", "noch offen");
    }

    @Test
    void a_zielbild_leads_back_to_the_contributions_behind_it() {
        assertThat(Auditor.run("trace", folder, "Zielbild 1").out())
                .contains("Denkt an die Energiewende!", "38472-25/1", "Ausgabe 1");
    }

    @Test
    void a_drucksache_leads_to_the_words_that_it_changed() {
        assertThat(Auditor.run("trace", folder, "38472-25/1").out()).containsSubsequence("Rat",
                "Zielbild 1", "der Phoenix-Areale");
    }

    @Test
    void a_document_that_was_exchanged_silently_is_told_with_its_hash_before_and_after() {
        String file = "https://ris.example.org/oparl/file/8817";
        FeedId feed = FeedId.next();
        SourceObjectId object = SourceObjectId.of(feed, file);
        SourceDigest one = SourceDigest.of(new byte[]{1});
        SourceDigest two = SourceDigest.of(new byte[]{2});
        Instant then = Instant.parse("2026-02-01T03:00:05Z");
        SourceRef source = new SourceRef(feed, file, then, two);
        Concerns concerns = new Concerns(List.of(history.vorlage), List.of(history.resolution));
        history.ledgers.append(object, new DocumentObserved(object, source,
                DocumentRole.MAIN_FILE, new Document(one, "application/pdf", 183_204), null, false,
                concerns, then));
        history.ledgers.append(object, new DocumentObserved(object, source,
                DocumentRole.MAIN_FILE, new Document(two, "application/pdf", 183_205), one, true,
                concerns, then));
        Path later = folder.resolve("later");
        Export.write(MemoryLedgers.of(history), Checkpoints.NONE, later);

        assertThat(Auditor.run("trace", later, "38472-25/1").out()).containsSubsequence(
                "Dokument ausgetauscht, ohne dass es gesagt wurde", "SHA-256 vorher", one.hex(),
                "nachher", two.hex(), "Die Vorlage selbst (application/pdf, 183.205 Bytes)");
        assertThat(Auditor.run("replay", later, "--lang", "en").out())
                .contains("Document exchanged without a word");
        assertThat(Auditor.run("trace", folder, "38472-25/1").out())
                .doesNotContain("Dokument ausgetauscht");
    }

    @Test
    void two_versions_are_shown_word_by_word() {
        assertThat(Auditor.run("diff", folder, 1, 1, 3).out()).contains(
                "Wir wagen die {+Energiewende und die+} Umwandlung [-des Phoenix-Areals-]"
                        + " {+der",
                "[1] Eingefügt", "[2] Ersetzt");
    }

    @Test
    void what_is_not_there_cannot_be_told() {
        assertThat(Auditor.run("diff", folder, 1, 1, 4).exitCode()).isEqualTo(2);
        assertThat(Auditor.run("trace", folder, "Zielbild 7").err()).contains("no Zielbild 7");
        assertThat(Auditor.run("replay", folder.resolve("nowhere")).exitCode()).isEqualTo(2);
        assertThat(Auditor.run("replay", folder, "--as-of", "gestern").exitCode()).isEqualTo(2);
    }
}
