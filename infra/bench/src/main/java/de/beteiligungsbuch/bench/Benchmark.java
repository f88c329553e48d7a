package de.beteiligungsbuch.bench;

import java.util.List;
import java.util.function.Consumer;

import de.beteiligungsbuch.bench.measure.Row;

/** A group of lines of the report, measured on parts of its own that it starts and ends. */
public interface Benchmark {

    /** How it is asked for on the command line. */
    String name();

    /** What it measures, in one line. */
    String title();

    /**
     * Measures.
     *
     * @param effort   how much
     * @param progress is told what begins
     */
    List<Row> run(Effort effort, Consumer<String> progress) throws Exception;
}
