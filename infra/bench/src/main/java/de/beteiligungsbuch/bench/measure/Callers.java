package de.beteiligungsbuch.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Concurrent callers, each of which calls, waits for the answer and calls again. */
public final class Callers {

    /** One call; anything thrown ends the measurement. */
    @FunctionalInterface
    public interface Call {

        /** Returns when the answer is there. */
        void run() throws Exception;
    }

    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MICROSECOND = 1e3;
    // The first tenth of the time is not measured, but its processor time is.
    private static final double WITH_START = 1.1;

    private Callers() {}

    /**
     * Lets each call once, then all for a tenth of the time to get going, and then the whole of it
     * measured.
     *
     * @param callers how many at once
     * @param call    what each of them, numbered from 0, calls
     */
    public static Map<Figure, Double> measure(int callers, Duration time, IntFunction<Call> call)
            throws Exception {
        List<Call> calls = IntStream.range(0, callers).mapToObj(call).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            all(threads, calls, first -> {
                first.run();
                return first;
            });
            long from = System.nanoTime() + time.toNanos() / 10;
            long to = from + time.toNanos();
            long processor = ProcessTree.ownNanos();
            Latencies latencies = Latencies
                    .union(all(threads, calls, one -> callUntil(one, from, to)));
            return figures(latencies, time, (ProcessTree.ownNanos() - processor) / WITH_START);
        }
    }

    private interface Task<T> {

        T run(Call call) throws Exception;
    }

    private static <T> List<T> all(ExecutorService threads, List<Call> calls, Task<T> task)
            throws Exception {
        List<Callable<T>> tasks = new ArrayList<>();
        calls.forEach(call -> tasks.add(() -> task.run(call)));
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(tasks)) {
            results.add(result.get());
        }
        return results;
    }

    private static Latencies callUntil(Call call, long from, long to) throws Exception {
        Latencies latencies = new Latencies();
        long begin = System.nanoTime();
        while (begin < to) {
            call.run();
            long end = System.nanoTime();
            if (end >= from && end < to) {
                latencies.add(end - begin);
            }
            begin = end;
        }
        return latencies;
    }

    private static Map<Figure, Double> figures(Latencies latencies, Duration time,
            double processor) {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.RATE, latencies.size() * NANOS_A_SECOND / time.toNanos());
        figures.put(Figure.P50, latencies.percentile(0.5));
        figures.put(Figure.P99, latencies.percentile(0.99));
        figures.put(Figure.CPU, processor / NANOS_A_MICROSECOND / latencies.size());
        return figures;
    }
}
