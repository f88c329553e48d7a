package de.beteiligungsbuch.service.auditor.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration as the services of the first release recorded, signed and exported it: every
 * later release must still verify and tell it.
 */
class GoldenExportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void holds_for_ever() {
        Auditor verified = Auditor.run("verify", GOLDEN.resolve("export"), "--policy",
                GOLDEN.resolve("policy"));

        assertThat(verified.out()).contains("ES HÄLT:");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void is_told_for_ever() {
        assertThat(Auditor.run("replay", GOLDEN.resolve("export")).out()).contains(
                "Zielbild 1: Dortmund wird mutig die Zukunft gestalten.",
                "Phoenix-Areals-] {+der Phoenix-Areale+} zeigt, was mit Mut gelingt.");
    }
}
