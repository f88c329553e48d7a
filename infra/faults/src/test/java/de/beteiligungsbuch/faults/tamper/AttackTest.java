package de.beteiligungsbuch.faults.tamper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.faults.tamper.attack.Attack;
import de.beteiligungsbuch.faults.tamper.attack.Attacks;
import de.beteiligungsbuch.faults.tamper.attack.CityKeys;
import de.beteiligungsbuch.faults.tamper.attack.ExportCopy;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.service.auditor.SignedCity;
import de.beteiligungsbuch.service.auditor.verify.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** Every attack, on the export of a city with some six hundred contributions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {

    private final SignedCity city = new SignedCity();
    private final Trial trial;

    AttackTest(@TempDir Path folder) throws IOException {
        city.export(folder.resolve("export"));
        Policy policy = Policy.parse(Files.readAllBytes(city.policy(folder.resolve("policy"))));
        trial = new Trial(ExportCopy.of(folder.resolve("export"), folder.resolve("copy")), policy,
                Optional.of(CityKeys.read(city.keys(folder.resolve("keys")), policy)));
    }

    @Test
    void what_nobody_touched_holds() {
        assertThat(trial.untouched().outcome()).isEqualTo(Report.Outcome.HOLDS);
    }

    @TestFactory
    Stream<DynamicTest> is_caught() {
        return Attacks.all().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.theme() + ": " + attack.what(),
                        () -> isCaught(attack)));
    }

    private void isCaught(Attack attack) throws IOException {
        Trial.Outcome outcome = trial.of(attack);

        assertThat(outcome.kind()).describedAs(outcome.said()).isEqualTo(Trial.Kind.CAUGHT);
        assertThat(trial.untouched().outcome()).isEqualTo(Report.Outcome.HOLDS);
    }
}
