package de.beteiligungsbuch.contracts.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.EventCatalogue.Kind;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerEvent.WriterStarted;
import de.beteiligungsbuch.ledger.LedgerName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class GoldenTest {

    private static final Kind KIND = LedgerEvent.CATALOGUE.kinds().stream()
            .filter(kind -> kind.event() == WriterStarted.class).findFirst().orElseThrow();
    private static final Sample SAMPLE = Sample.byWriter(1,
            new WriterStarted(LedgerName.COUNCIL, 1, "a release"));

    @TempDir
    private Path module;

    @Test
    void a_golden_entry_that_exists_is_never_written_again() throws IOException {
        Path file = Golden.file(module, KIND);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "what an earlier release wrote");
        Golden.writeOnce(module, KIND, SAMPLE, 1);
        assertThat(file).hasContent("what an earlier release wrote");
    }

    @Test
    void a_golden_entry_is_the_same_wherever_it_is_written() throws IOException {
        Golden.writeOnce(module, KIND, SAMPLE, 1);
        byte[] first = Files.readAllBytes(Golden.file(module, KIND));
        Files.delete(Golden.file(module, KIND));
        Golden.writeOnce(module, KIND, SAMPLE, 1);
        assertThat(Golden.file(module, KIND)).hasBinaryContent(first);
    }

    @Test
    void a_kind_without_a_golden_entry_is_told_how_to_get_one() {
        assertThatThrownBy(() -> Golden.read(module, KIND)).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(Checked.HOW);
    }

    @Test
    void a_generated_file_that_drifted_is_told_how_to_be_written() throws IOException {
        assumeFalse(Checked.WRITE, "this run writes files instead of holding them to their word");
        Path file = module.resolve("schema.json");
        Files.writeString(file, "{}\n");
        assertThatThrownBy(() -> Checked.file(file, "{\"type\": \"object\"}\n"))
                .isInstanceOf(AssertionError.class).hasMessageContaining(Checked.HOW);
    }
}
