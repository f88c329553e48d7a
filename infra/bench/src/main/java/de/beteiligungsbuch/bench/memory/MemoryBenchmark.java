package de.beteiligungsbuch.bench.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.NotMeasurable;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.Series;
import de.beteiligungsbuch.bench.measure.Target;

/** Resident memory of each part of a running {@code up}, and of all together. */
public final class MemoryBenchmark implements Benchmark {

    private static final double MOST_MEBIBYTES = 2560;

    private final Path folder;

    /** @param folder the data folder of the {@code up} */
    public MemoryBenchmark(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String title() {
        return "resident memory of what runs on " + folder;
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        Map<String, List<Double>> parts = new TreeMap<>();
        List<Double> together = new ArrayList<>();
        for (int round = 0; round < effort.rounds(); round++) {
            Map<String, Double> now = Resident.partsOf(folder);
            if (now.isEmpty()) {
                throw new NotMeasurable("nothing runs on " + folder
                        + "; start it with `infra/beteiligungsbuch up`, or name its --data");
            }
            now.forEach((part, mebibytes) -> parts
                    .computeIfAbsent(part, name -> new ArrayList<>()).add(mebibytes));
            together.add(now.values().stream().mapToDouble(Double::doubleValue).sum());
            Thread.sleep(effort.time());
        }
        List<Row> rows = new ArrayList<>();
        parts.forEach((part, values) -> rows.add(Row.alone("memory of " + part, Figure.MEMORY,
                Optional.empty(), new Series(values), 0)));
        rows.add(Row.alone("memory of everything", Figure.MEMORY,
                Optional.of(Target.atMost(MOST_MEBIBYTES)), new Series(together), 0));
        return rows;
    }
}
