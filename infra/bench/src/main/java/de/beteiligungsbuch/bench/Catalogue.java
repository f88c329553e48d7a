package de.beteiligungsbuch.bench;

import java.nio.file.Path;
import java.util.List;

import de.beteiligungsbuch.bench.append.AppendBenchmark;
import de.beteiligungsbuch.bench.feed.FeedBenchmark;
import de.beteiligungsbuch.bench.history.EntityBenchmark;
import de.beteiligungsbuch.bench.history.LiveBenchmark;
import de.beteiligungsbuch.bench.history.ProjectionBenchmark;
import de.beteiligungsbuch.bench.http.CommandBenchmark;
import de.beteiligungsbuch.bench.index.LoadBenchmark;
import de.beteiligungsbuch.bench.index.RebuildBenchmark;
import de.beteiligungsbuch.bench.memory.MemoryBenchmark;
import de.beteiligungsbuch.bench.replay.ReplayBenchmark;
import de.beteiligungsbuch.bench.verify.ProofBenchmark;
import de.beteiligungsbuch.bench.verify.VerifyBenchmark;

/** All benchmarks there are. */
final class Catalogue {

    private Catalogue() {}

    /**
     * Those asked for, in the order of the report.
     *
     * @param names of benchmarks; none: all
     * @param data  data folder of an `up` that may be running
     * @throws IllegalArgumentException if there is none of that name
     */
    static List<Benchmark> chosen(List<String> names, Path data) {
        List<Benchmark> all = List.of(new AppendBenchmark(), new LoadBenchmark(),
                new RebuildBenchmark(), new ReplayBenchmark(), new VerifyBenchmark(),
                new ProofBenchmark(),
                new ProjectionBenchmark(), new LiveBenchmark(), new CommandBenchmark(),
                new EntityBenchmark(), new FeedBenchmark(), new MemoryBenchmark(data));
        List<String> known = all.stream().map(Benchmark::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "there is no benchmark " + name + ", only " + String.join(", ", known));
        });
        return all.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name())).toList();
    }
}
