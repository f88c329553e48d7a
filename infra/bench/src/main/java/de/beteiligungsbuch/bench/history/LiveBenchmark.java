package de.beteiligungsbuch.bench.history;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.append.LedgerStore;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Latencies;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;
import de.beteiligungsbuch.bench.replay.Contributions;
import de.beteiligungsbuch.eventstore.writer.Append;

/** How soon the history shows what was acknowledged. */
public final class LiveBenchmark implements Benchmark {

    private static final String LIVE = "live";
    private static final int CALLERS = 64;
    private static final int APPENDS_A_SECOND = 1_000;
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final long PAUSE_NANOS = 1_000_000;
    private static final int LONGER = 4;
    private static final int ENTRIES_BEFORE = 2_000;

    // One for all repetitions: a contribution is submitted only once.
    private long seed = 100;

    @Override
    public String name() {
        return "live";
    }

    @Override
    public String title() {
        return "from an append's acknowledgement to its being readable in the history's database";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        progress.accept("starting the history");
        try (RunningHistory history = RunningHistory.start(ENTRIES_BEFORE);
                LedgerStore ledger = history.ledger()) {
            progress.accept(APPENDS_A_SECOND + " appends a second");
            SideBySide result = SideBySide.run(List.of(new Contestant(LIVE,
                    () -> once(history, ledger, effort.time().multipliedBy(LONGER)))),
                    effort.rounds());
            String path = "acknowledged → readable in the history, " + APPENDS_A_SECOND
                    + " appends/s";
            return List.of(
                    result.alone(LIVE, path, Figure.P99, Optional.of(Target.atMost(250))),
                    result.alone(LIVE, path, Figure.P50, Optional.empty()),
                    result.alone(LIVE, path + ", appends that came about", Figure.RATE,
                            Optional.empty()));
        }
    }

    private Map<Figure, Double> once(RunningHistory history, LedgerStore ledger, Duration time)
            throws Exception {
        Delays delays = new Delays();
        String schema = history.live();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> callers = new ArrayList<>();
            long begin = System.nanoTime();
            for (int caller = 0; caller < CALLERS; caller++) {
                Contributions contributions = new Contributions(seed++);
                long first = begin + caller * NANOS_A_SECOND / APPENDS_A_SECOND;
                callers.add(threads.submit(() -> append(ledger, contributions, first,
                        begin + time.toNanos(), delays)));
            }
            while (!callers.stream().allMatch(Future::isDone)) {
                look(history, schema, delays);
            }
            double seconds = (double) (System.nanoTime() - begin) / NANOS_A_SECOND;
            for (Future<?> caller : callers) {
                caller.get();
            }
            long end = ledger.writer().nextIndex();
            history.awaitPosition(schema, end);
            look(history, schema, delays);
            return figures(delays, seconds);
        }
    }

    /** Appends whenever it is due, and at once when that is past. */
    private static void append(LedgerStore ledger, Contributions contributions, long first,
            long end,
            Delays delays) {
        for (long due = first; due < end; due += CALLERS * NANOS_A_SECOND / APPENDS_A_SECOND) {
            Append append = contributions.submitted();
            LockSupport.parkNanos(due - System.nanoTime());
            long index = ledger.writer().append(append).lastIndex();
            delays.acknowledged(index, System.nanoTime());
        }
    }

    private static void look(RunningHistory history, String schema, Delays delays)
            throws SQLException {
        long position = history.position(schema);
        delays.seen(position, System.nanoTime());
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private static Map<Figure, Double> figures(Delays delays, double seconds) {
        Latencies all = delays.all();
        return Map.of(Figure.P50, all.percentile(0.5), Figure.P99, all.percentile(0.99),
                Figure.RATE, delays.size() / seconds);
    }
}
