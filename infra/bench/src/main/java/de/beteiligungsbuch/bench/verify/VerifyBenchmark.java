package de.beteiligungsbuch.bench.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.NotMeasurable;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Measurement;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;

/**
 * {@code auditor verify} over an export, each time in a fresh JVM as an auditor has it, start and
 * warming up included; so is what it is held against.
 */
public final class VerifyBenchmark implements Benchmark {

    private static final Path AUDITOR = Path.of("services/auditor/target");
    private static final String MAIN = "de.beteiligungsbuch.service.auditor.cli.Main";
    private static final String TREE = "hashes and tree only";
    private static final String FULL = "in full";
    private static final String DISCLOSURES = "in full, with disclosures";
    private static final String SMALLER = "in full, with disclosures, a tenth of the entries";
    private static final String HASHING = "SHA-256 of the same files";
    private static final String PARSING = "reading, tree, parsing with Jackson";
    private static final long SEED = 9;
    private static final double FLAT = 0.15;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String title() {
        return "verifying an export with the auditor's command line, held against SHA-256 of its"
                + " files and parsing its entries";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        String auditor = classPath();
        Path folder = Files.createTempDirectory("bench-verify");
        try {
            long size = effort.largest();
            progress.accept("writing exports of " + size / 10 + " and " + size + " entries");
            Path large = folder.resolve("large");
            Path small = folder.resolve("small");
            SignedExport.write(large, size, SEED);
            SignedExport.write(small, size / 10, SEED);
            progress.accept("verifying");
            Path log = folder.resolve("log");
            SideBySide result = SideBySide.run(List.of(
                    new Contestant(TREE, verify(auditor, large, size, log, "--tree-only")),
                    new Contestant(HASHING, bare("hash", large, size, log)),
                    new Contestant(FULL,
                            verify(auditor, large, size, log, "--without-disclosures")),
                    new Contestant(PARSING, bare("parse", large, size, log)),
                    new Contestant(DISCLOSURES, verify(auditor, large, size, log)),
                    new Contestant(SMALLER, verify(auditor, small, size / 10, log))),
                    effort.rounds());
            return rows(result, size);
        } finally {
            SignedExport.delete(folder);
        }
    }

    private static List<Row> rows(SideBySide result, long size) {
        return List.of(
                Row.of("verify, " + TREE, HASHING, Target.atLeast(0.6),
                        result.ratio(TREE, HASHING, Figure.RATE)),
                Row.of("verify " + FULL, PARSING, Target.atLeast(0.6),
                        result.ratio(FULL, PARSING, Figure.RATE)),
                Row.of("verify " + DISCLOSURES, PARSING,
                        result.ratio(DISCLOSURES, PARSING, Figure.RATE)),
                Row.of("verify, " + size + " entries", SMALLER, Target.atLeast(1 - FLAT),
                        result.ratio(DISCLOSURES, SMALLER, Figure.RATE)),
                Row.of("verify, " + size + " entries", SMALLER, Target.atMost(1 + FLAT),
                        result.ratio(DISCLOSURES, SMALLER, Figure.MEMORY)),
                result.alone(DISCLOSURES, "verify, " + size + " entries, resident at most",
                        Figure.MEMORY, Optional.empty()));
    }

    private static Measurement verify(String classPath, Path folder, long size, Path log,
            String... options) {
        List<String> arguments = new ArrayList<>(List.of(MAIN, "verify",
                folder.resolve("export").toString(), "--policy",
                folder.resolve("policy").toString()));
        arguments.addAll(List.of(options));
        return () -> figures(Finished.run(classPath, arguments, log), size);
    }

    private static Measurement bare(String what, Path folder, long size, Path log) {
        return () -> figures(Finished.run(System.getProperty("java.class.path"),
                List.of(BareReading.class.getName(), what, SignedExport.ledger(folder).toString()),
                log), size);
    }

    private static Map<Figure, Double> figures(Finished finished, long size) {
        return Map.of(Figure.RATE, size / finished.seconds(), Figure.MEMORY,
                finished.mebibytes());
    }

    private static String classPath() throws IOException, NotMeasurable {
        List<String> jars = new ArrayList<>();
        for (Path folder : List.of(AUDITOR, AUDITOR.resolve("lib"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(Path::toString).filter(file -> file.endsWith(".jar"))
                            .forEach(jars::add);
                }
            }
        }
        if (jars.isEmpty()) {
            throw new NotMeasurable("the auditor is not built: mvn package -pl services/auditor"
                    + " -am");
        }
        return String.join(":", jars);
    }
}
