package de.beteiligungsbuch.service.auditor.compare;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.MemoryLedgers;
import de.beteiligungsbuch.service.auditor.SignedCity;
import de.beteiligungsbuch.service.auditor.cli.Auditor;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verify.Report.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ComparisonTest {

    private final SignedCity city = new SignedCity(130);
    private final RecordedPortal portal = new RecordedPortal(city.source());

    @AfterEach
    void stop() {
        portal.close();
    }

    private ComparisonReport compare() {
        return compare(city.source());
    }

    private ComparisonReport compare(MemoryLedgers source) {
        return Comparison.of(portal.address(), source, (done, all) -> {});
    }

    private ObjectAssert<Difference> only() {
        return assertThat(compare().differences()).singleElement();
    }

    @Test
    void an_honest_portal_shows_what_the_ledgers_say() {
        AtomicLong done = new AtomicLong();

        ComparisonReport report = Comparison.of(portal.address(), city.source(),
                (now, all) -> done.set(now));

        assertThat(report.unread()).isEmpty();
        assertThat(report.differences()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(report.data()).isGreaterThan(400);
        assertThat(report.pages()).isGreaterThan(130);
        assertThat(done).hasValue(report.data() + report.pages());
    }

    @Test
    void one_word_that_was_changed_is_named_with_both_values() {
        int changed = portal.tamper("/versions", text -> text.replace("die Umwandlung der Phoenix",
                "die Umwidmung der Phoenix"));

        assertThat(changed).isEqualTo(1);
        only().satisfies(found -> {
            assertThat(found.where()).isEqualTo("items[2].wording.paragraphs[0]");
            assertThat(found.portals()).contains("Umwidmung");
            assertThat(found.own()).contains("Umwandlung");
            assertThat(found.name()).isEqualTo("Zielbild 1 „Mutig gestalten“");
        });
    }

    @Test
    void a_contribution_that_is_missing_in_the_list_is_missed() {
        String id = city.contributions.get(20).subject().toString();
        portal.tamper("/contributions?limit=500", list -> list.replaceFirst(
                "\\{\"id\":\"" + id + "\".*?\\},(?=\\{\"id\":\"[^\"]*\",\"process\")", ""));

        only().satisfies(found -> {
            assertThat(found.where()).isEqualTo("items[" + id + "]");
            assertThat(found.portals()).isNull();
        });
    }

    @Test
    void a_contribution_that_is_not_found_is_missed() {
        String id = city.contributions.get(20).subject().toString();
        portal.remove("/contributions/" + id);

        assertThat(compare().differences()).hasSize(3)
                .allSatisfy(found -> assertThat(found.name()).isEqualTo("Beitrag " + id))
                .allSatisfy(found -> assertThat(found.portals()).isNull());
    }

    @Test
    void a_contribution_that_nobody_made_is_noticed() {
        portal.tamper("/contributions?limit=500&after=100", list -> list.replaceFirst(
                "\"items\":\\[",
                "\"items\":[{\"id\":\"00000000-0000-7000-8000-000000000001\",\"text\":\"Ja!\"},"));

        only().satisfies(found -> {
            assertThat(found.own()).isNull();
            assertThat(found.portals()).contains("Ja!");
        });
    }

    @Test
    void a_forged_digest_is_noticed() {
        portal.tamper("/digests", text -> text.replaceFirst(
                "(zielbild\",\"sha256\":\")[0-9a-f]{8}", "$100000000"));

        only().satisfies(found -> assertThat(found.where()).endsWith("sha256"));
    }

    @Test
    void a_raw_entry_that_was_changed_is_noticed_with_its_index() {
        portal.tamper("/ledgers/strategy/entries",
                lines -> lines.replaceFirst("Vertrauen", "Vertreten"));

        only().satisfies(found -> assertThat(found.name()).startsWith("strategy, "));
    }

    @Test
    void entries_that_are_withheld_at_the_end_are_noticed() {
        portal.tamper("/ledgers/council/entries", lines -> lines.substring(0,
                lines.lastIndexOf('\n', lines.length() - 2) + 1));

        only().satisfies(found -> assertThat(found.name()).startsWith("council, "));
    }

    @Test
    void a_page_for_people_that_shows_other_words_is_noticed() {
        int changed = portal.tamper("/zielbilder/" + city.history.two + "?from=2",
                page -> page.contains("<!DOCTYPE") ? page.replace("Mut.", "Wut.") : page);

        assertThat(changed).isEqualTo(1);
        only().satisfies(found -> {
            assertThat(found.where()).isEqualTo("HTML");
            assertThat(found.own()).isEqualTo("Mit Mut.");
        });
    }

    @Test
    void a_word_that_is_slipped_into_a_page_is_noticed() {
        portal.tamper("/beitraege/" + city.contributions.get(7).subject(),
                page -> page.replace("Nummer", "ohne Nummer"));

        only().satisfies(found -> assertThat(found.own()).startsWith("Beitrag Nummer 7: "));
    }

    @Test
    void a_hidden_contribution_that_is_shown_is_noticed() {
        String id = city.contributions.get(3).subject().toString();
        int changed = portal.tamper("/contributions/" + id, text -> text
                .replaceFirst("\\{\"state\":\"WITHHELD\"\\}",
                        "{\"state\":\"SHOWN\",\"value\":\"x\"}"));

        assertThat(changed).isEqualTo(2);
        assertThat(compare().outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void where_the_ledgers_have_grown_meanwhile_the_portal_is_asked_what_it_was() {
        MemoryLedgers before = city.source();
        String asOf = "asOf=council:" + before.size(LedgerName.COUNCIL) + ",participation:"
                + before.size(LedgerName.PARTICIPATION) + ",strategy:"
                + before.size(LedgerName.STRATEGY);
        city.contribute("Noch einer.");
        try (RecordedPortal grown = new RecordedPortal(city.source())) {
            assertThat(Comparison.of(grown.address(), before, (done, all) -> {}).differences())
                    .isNotEmpty();
            grown.remembers(portal, asOf);

            assertThat(Comparison.of(grown.address(), before, (done, all) -> {}).differences())
                    .isEmpty();
        }
    }

    @Test
    void a_source_that_has_read_farther_than_the_portal_is_cut() {
        city.contribute("Noch einer.");

        assertThat(compare().outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void without_texts_of_ones_own_those_of_the_portal_are_held_against_the_digests() {
        MemoryLedgers ledgersOnly = new MemoryLedgers(city.history.ledgers.ledgers(),
                event -> Optional.empty());
        assertThat(compare(ledgersOnly).differences()).isEmpty();

        LedgerEntry entry = city.contributions.get(9);
        portal.tamper("", text -> text.replace("Beitrag Nummer 9:", "Beitrag Nummer X:"));

        assertThat(compare(ledgersOnly).differences()).isNotEmpty().allSatisfy(
                found -> assertThat(found.page() + found.where())
                        .contains(entry.subject().toString()));
    }

    @Test
    void the_command_line_lists_each_difference_in_words_and_answers_with_the_exit_code(
            @TempDir Path folder) {
        city.export(folder.resolve("export"));
        Auditor same = Auditor.run("compare", folder.resolve("export"), "--portal",
                portal.address());
        assertThat(same.out()).contains("STIMMT ÜBEREIN", "138 Einträge");
        assertThat(same.exitCode()).isZero();
        portal.tamper("/versions", text -> text.replace("Phoenix-Areals mit Mut", "Parks"));

        Auditor other = Auditor.run("compare", folder.resolve("export"), "--portal",
                portal.address());

        assertThat(other.out()).contains("STIMMT NICHT ÜBEREIN", "2 Unterschiede",
                "Zielbild 1 „Mutig gestalten“, items[0]");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(Auditor.run("compare", folder.resolve("export"), "--json", "--portal",
                portal.address()).out()).contains("\"exitCode\" : 1", "\"where\" : ");
    }

    @Test
    void what_is_no_portal_could_not_be_told() {
        portal.remove("/progress");
        assertThatThrownBy(this::compare).isInstanceOf(CouldNotTell.class)
                .hasMessageContaining("is it the public address");
        portal.failWith(503);
        assertThatThrownBy(this::compare).isInstanceOf(CouldNotTell.class)
                .hasMessageContaining("503");
        assertThatThrownBy(() -> Comparison.of("ftp://x", city.source(), (done, all) -> {}))
                .hasMessageContaining("http://");
    }

    @Test
    void a_source_that_lacks_a_ledger_could_not_tell() {
        Map<LedgerName, List<LedgerEntry>> some = new HashMap<>(
                city.history.ledgers.ledgers());
        some.remove(LedgerName.COUNCIL);

        assertThatThrownBy(() -> compare(new MemoryLedgers(some, event -> Optional.empty())))
                .isInstanceOf(CouldNotTell.class).hasMessageContaining("no ledger council");
    }
}
