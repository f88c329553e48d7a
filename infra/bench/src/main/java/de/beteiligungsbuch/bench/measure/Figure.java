package de.beteiligungsbuch.bench.measure;

/** What is read off one repetition. */
public enum Figure {
    /** Things done a second. */
    RATE("rate", "/s"),
    /** Time that half of all calls took at most, in milliseconds. */
    P50("p50", "ms"),
    /** Time that 99 of 100 calls took at most, in milliseconds. */
    P99("p99", "ms"),
    /**
     * Processor time of this process a call, in microseconds: other processes hardly change it, so
     * it says most on a machine that is not alone.
     */
    CPU("cpu", "µs"),
    /** Resident memory in MiB. */
    MEMORY("RSS", "MiB"),
    /** Heap that is in use after a full collection, at most, in MiB. */
    HEAP("heap", "MiB"),
    /** Requests that were sent. */
    REQUESTS("requests", "requests");

    private final String title;
    private final String unit;

    Figure(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** How a table calls it. */
    public String title() {
        return title;
    }

    /** Its unit. */
    public String unit() {
        return unit;
    }
}
