package de.beteiligungsbuch.bench.history;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.http.KeptConnection;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;
import de.beteiligungsbuch.testing.TestTokens;

/** Building the projection anew, beside the one that answers. */
public final class ProjectionBenchmark implements Benchmark {

    private static final String REBUILD = "rebuild";
    private static final String COPY = "COPY of the same rows";
    private static final int ACCEPTED = 202;
    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public String title() {
        return "rebuilding the history's projection from Kafka into PostgreSQL, held against COPY of"
                + " the same rows";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        progress.accept("writing " + effort.entries() + " entries, starting the history");
        try (RunningHistory history = RunningHistory.start(effort.entries())) {
            long entries = history.position(history.live());
            try (RowCopy copy = RowCopy.of(history)) {
                progress.accept("rebuilding");
                SideBySide result = SideBySide.run(List.of(
                        new Contestant(REBUILD, () -> rebuild(history, entries)),
                        new Contestant(COPY, () -> copy(copy, entries))), effort.rounds());
                return List.of(Row.of("rebuild the projection, entries", COPY,
                        Target.atLeast(0.9), result.ratio(REBUILD, COPY, Figure.RATE)));
            }
        }
    }

    /** From the request to the last entry being in, Kafka and folds included. */
    private static Map<Figure, Double> rebuild(RunningHistory history, long entries)
            throws Exception {
        String before = history.live();
        long begin = System.nanoTime();
        try (KeptConnection connection = new KeptConnection(history.service().port())) {
            int status = connection.post("/api/history/v1/rebuilds",
                    "Authorization: Bearer " + TestTokens.token("admin", "admin") + "\r\n",
                    new byte[0]);
            if (status != ACCEPTED) {
                throw new IllegalStateException("a rebuild was answered with " + status);
            }
        }
        String schema = history.newest();
        history.awaitPosition(schema, entries);
        Map<Figure, Double> figures = rate(entries, begin);
        history.awaitLive(schema);
        history.execute("DELETE FROM projection WHERE schema = '" + before + "'");
        history.execute("DROP SCHEMA " + before + " CASCADE");
        return figures;
    }

    private static Map<Figure, Double> copy(RowCopy copy, long entries) throws Exception {
        long begin = System.nanoTime();
        copy.make();
        Map<Figure, Double> figures = rate(entries, begin);
        copy.drop();
        return figures;
    }

    private static Map<Figure, Double> rate(long entries, long begin) {
        return Map.of(Figure.RATE, entries * NANOS_A_SECOND / (System.nanoTime() - begin));
    }
}
