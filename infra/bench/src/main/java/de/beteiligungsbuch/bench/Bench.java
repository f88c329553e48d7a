package de.beteiligungsbuch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.report.Json;
import de.beteiligungsbuch.bench.report.Text;

/** {@code infra/bench/run}: measures what it is asked for and prints the report. */
@Command(name = "infra/bench/run", mixinStandardHelpOptions = true, description = "Measures side by side: ratios against bare baselines and a peer, medians of several repetitions.")
public final class Bench implements Callable<Integer> {

    private static final PrintStream OUT = new PrintStream(System.out, true,
            StandardCharsets.UTF_8);

    @Option(names = "--quick", description = "short repetitions: to see that it runs")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "where the report goes for programs (default: ${DEFAULT-VALUE})")
    private Path json = Path.of("target", "bench.json");

    @Option(names = "--data", paramLabel = "DIR", description = "data folder of a running `up`, for the benchmark `memory`")
    private Path data = Path.of(System.getProperty("user.home"), ".beteiligungsbuch");

    @Option(names = "--largest", paramLabel = "ENTRIES", description = "size of the largest ledger where growth is measured, for the benchmark `verify`: some 1.5 KB each on the disk (default: 1000000; 200000 if --quick)")
    private long largest;

    @Parameters(paramLabel = "NAME", description = "which benchmarks to run (default: all)")
    private List<String> names = List.of();

    /** The command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Benchmark> chosen = Catalogue.chosen(names, data);
        Effort usual = quick ? Effort.quick() : Effort.full();
        Effort effort = largest > 0 ? usual.withLargest(largest) : usual;
        List<Row> rows = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            OUT.println("# " + benchmark.name() + ": " + benchmark.title());
            try {
                List<Row> measured = benchmark.run(effort, step -> OUT.println("  " + step));
                OUT.println();
                OUT.println(Text.table(measured));
                rows.addAll(measured);
            } catch (NotMeasurable e) {
                OUT.println("  left out: " + e.getMessage() + "\n");
            } catch (IOException | IllegalStateException e) {
                failures.add(benchmark.name() + ": " + e);
                e.printStackTrace(OUT);
            }
        }
        write(rows);
        failures.forEach(failure -> OUT.println("FAILED " + failure));
        return failures.isEmpty() ? 0 : 1;
    }

    private void write(List<Row> rows) throws IOException {
        Path folder = json.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(json, Json.document(rows, quick, Instant.now()));
        OUT.println("written to " + json);
    }
}
