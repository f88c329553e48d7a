package de.beteiligungsbuch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CatalogueTest {

    private static final Path DATA = Path.of("data");

    @Test
    void the_documentation_names_every_benchmark_in_the_order_of_the_report() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../../docs/benchmarks.md")).stream()
                .filter(line -> line.startsWith("| `")).map(line -> line.split("`", -1)[1])
                .toList();
        assertThat(Catalogue.chosen(List.of(), DATA)).extracting(Benchmark::name)
                .isEqualTo(documented);
    }

    @Test
    void a_name_that_there_is_not_is_refused_with_those_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.chosen(List.of("lode"), DATA))
                .withMessageContaining("lode").withMessageContaining("load");
    }
}
