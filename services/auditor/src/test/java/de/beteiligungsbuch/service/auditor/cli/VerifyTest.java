package de.beteiligungsbuch.service.auditor.cli;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.auditor.SignedCity;
import de.beteiligungsbuch.service.auditor.export.Checkpoints;
import de.beteiligungsbuch.service.auditor.export.Export;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyTest {

    @TempDir
    private Path folder;
    private final SignedCity city = new SignedCity();
    private Path export = Path.of("");
    private Path policy = Path.of("");

    @BeforeEach
    void given_a_signed_export() {
        export = folder.resolve("export");
        city.export(export);
        policy = city.policy(folder.resolve("policy"));
    }

    @Test
    void an_honest_export_holds_and_says_what_was_not_checked() {
        Auditor verified = Auditor.run("verify", export, "--policy", policy);

        assertThat(verified.out()).contains("ES HÄLT", "✓ Alle Einträge ergeben",
                "✓ Fingerabdrücke sind offen",
                "✓ Jedes Ereignis war nach den Regeln der Dienste erlaubt", "Nicht geprüft",
                "ED25519", "ML_DSA_44", "1 of 1 witnesses");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void machines_get_the_same_as_json() {
        JsonNode report = LedgerJson.mapper().readTree(
                Auditor.run("verify", export, "--policy", policy, "--json").out());

        assertThat(report.get("outcome").stringValue()).isEqualTo("HOLDS");
        JsonNode ledger = report.get("ledgers").get(1);
        assertThat(ledger.get("ledger").stringValue()).isEqualTo("participation");
        assertThat(ledger.get("size").asInt()).isEqualTo(608);
        assertThat(ledger.get("checked").get("DISCLOSURES").stringValue())
                .isEqualTo("601 open, 2 withheld or erased");
        assertThat(ledger.get("notChecked").has("EARLIER")).isTrue();
    }

    private SignedNote earlier() {
        return city.sign(LedgerName.PARTICIPATION,
                city.source().all(LedgerName.PARTICIPATION).subList(0, 300),
                Instant.parse("2025-06-10T08:01:00Z"));
    }

    private void requireExtended(SignedNote checkpoint) {
        Path kept = SignedCity.write(folder.resolve("kept"), checkpoint.toString());

        assertThat(Auditor.run("verify", export, "--policy", policy, "--checkpoint", kept).out())
                .contains("✓ Das Buch setzt frühere Checkpoints fort");
    }

    private Auditor verifiedWithKeptCheckpointOf(String time) {
        Path kept = SignedCity.write(folder.resolve("kept"), city.sign(LedgerName.PARTICIPATION,
                city.source().all(LedgerName.PARTICIPATION).subList(0, 300), Instant.parse(time))
                .toString());
        return Auditor.run("verify", export, "--policy", policy, "--checkpoint", kept);
    }

    @Test
    void entries_dated_after_a_checkpoint_that_holds_them_do_not_hold() {
        Auditor verified = verifiedWithKeptCheckpointOf("2025-06-10T07:50:00Z");

        assertThat(verified.out()).contains("E_TIME · participation",
                "after 2025-06-10T07:50:00Z");
        assertThat(verified.exitCode()).isEqualTo(1);
    }

    @Test
    void entries_dated_long_before_a_checkpoint_without_them_do_not_hold() {
        Auditor verified = verifiedWithKeptCheckpointOf("2025-06-12T08:00:00Z");

        assertThat(verified.out()).contains("E_TIME · participation · entry 300");
        assertThat(verified.exitCode()).isEqualTo(1);
    }

    @Test
    void a_key_of_the_log_that_is_silent_is_told() throws IOException {
        Path checkpoint = export.resolve("strategy/checkpoint");
        List<String> lines = new ArrayList<>(Files.readAllLines(checkpoint));
        lines.remove(5);
        Files.write(checkpoint, lines);

        Auditor verified = Auditor.run("verify", export, "--policy", policy);

        assertThat(verified.out()).contains("warning: the policy knows keys of kind [ML_DSA_44]");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void an_earlier_checkpoint_is_extended() {
        requireExtended(earlier());
    }

    @Test
    void an_earlier_checkpoint_counts_even_from_before_there_were_witnesses() {
        SignedNote cosigned = earlier();
        requireExtended(
                new SignedNote(cosigned.text(), cosigned.signatures().subList(0, 2)));
    }

    @Test
    void an_export_again_changes_nothing_and_one_after_more_entries_adds_to_it() {
        city.export(export);
        city.contribute("Noch einer.");
        city.export(export);

        assertThat(Auditor.run("verify", export, "--policy", policy).exitCode()).isZero();
    }

    @Test
    void how_far_all_ledgers_go_is_asked_before_any_of_them_is_read() {
        List<String> asked = new ArrayList<>();
        LedgerSource source = (LedgerSource) Proxy.newProxyInstance(
                LedgerSource.class.getClassLoader(), new Class<?>[]{LedgerSource.class},
                (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(city.source(), arguments);
                });
        Export.write(source, Checkpoints.NONE, folder.resolve("again"));

        assertThat(asked.subList(0, asked.indexOf("bundle"))).filteredOn("size"::equals)
                .hasSize(3);
    }

    @Test
    void an_export_that_nobody_signed_cannot_be_told() {
        Path unsigned = folder.resolve("unsigned");
        Export.write(city.source(),
                Checkpoints.NONE, unsigned);

        Auditor verified = Auditor.run("verify", unsigned, "--policy", policy);

        assertThat(verified.exitCode()).isEqualTo(2);
        assertThat(verified.out()).contains("NICHT FESTSTELLBAR", "no signed checkpoint");
    }

    @Test
    void a_policy_that_is_none_is_refused_with_line_and_reason() {
        Path wrong = SignedCity.write(folder.resolve("wrong"), "quorum none\nwhatever\n");

        Auditor verified = Auditor.run("verify", export, "--policy", wrong);

        assertThat(verified.exitCode()).isEqualTo(2);
        assertThat(verified.err()).contains("line 2");
    }
}
