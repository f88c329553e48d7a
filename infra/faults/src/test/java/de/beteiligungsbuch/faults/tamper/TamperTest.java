package de.beteiligungsbuch.faults.tamper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.faults.tamper.attack.Attack;
import de.beteiligungsbuch.faults.tamper.attack.Attacks;
import de.beteiligungsbuch.faults.tamper.attack.ExportCopy;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.service.auditor.SignedCity;

import static org.assertj.core.api.Assertions.assertThat;

/** The command, on the export of a city with six contributions. */
class TamperTest {

    private static final int FEW = 6;

    @TempDir
    private Path folder;
    private final SignedCity city = new SignedCity(FEW);
    private Path export = Path.of("");
    private Path policy = Path.of("");

    private record Answer(int exitCode, String out, String err) {}

    @BeforeEach
    void given_a_signed_export() {
        export = folder.resolve("export");
        city.export(export);
        policy = city.policy(folder.resolve("policy"));
    }

    private static Answer run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i].toString();
        }
        int code = Tamper.run(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
        return new Answer(code, out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_small_export_withstands_as_a_large_one_does() {
        Answer answer = run(export, "--policy", policy, "--keys",
                city.keys(folder.resolve("keys")));

        assertThat(answer.out()).contains("The export as it is: it holds", " 0 missed")
                .doesNotContain("MISSED");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void what_needs_the_citys_keys_is_not_passed_over_in_silence() {
        Answer answer = run(export, "--policy", policy);

        assertThat(answer.out()).contains("not tried  one entry rewritten ",
                "needs the city's keys (--keys)", " 0 missed");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void an_attack_that_the_auditor_does_not_see_is_missed() throws IOException {
        Attack nothing = new Attack("nothing", "nothing at all",
                Attacks.all().getFirst().expected(), victim -> {});
        Trial trial = new Trial(ExportCopy.of(export, folder.resolve("copy")),
                Policy.parse(Files.readAllBytes(policy)), Optional.empty());

        assertThat(trial.of(nothing))
                .isEqualTo(new Trial.Outcome(Trial.Kind.MISSED, "it holds"));
    }

    @Test
    void an_export_that_does_not_hold_as_it_is_is_no_ground_for_trying() throws IOException {
        Files.delete(export.resolve("council/checkpoint"));

        Answer answer = run(export, "--policy", policy);

        assertThat(answer.out()).contains("does NOT hold").doesNotContain("caught");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void the_export_itself_is_left_as_it_was() throws IOException {
        byte[] before = Files.readAllBytes(export.resolve("strategy/checkpoint"));

        run(export, "--policy", policy, "--keys", city.keys(folder.resolve("keys")));

        assertThat(Files.readAllBytes(export.resolve("strategy/checkpoint"))).isEqualTo(before);
        assertThat(export.resolve("participation/disclosures/000.jsonl")).exists();
    }

    @Test
    void a_policy_that_is_none_is_refused_with_line_and_reason() {
        Path wrong = SignedCity.write(folder.resolve("wrong"), "quorum none\nwhatever\n");

        Answer answer = run(export, "--policy", wrong);

        assertThat(answer.err()).contains("line 2");
        assertThat(answer.exitCode()).isEqualTo(2);
    }
}
