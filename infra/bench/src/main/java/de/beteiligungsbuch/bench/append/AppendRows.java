package de.beteiligungsbuch.bench.append;

import java.util.ArrayList;
import java.util.List;

import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;

/** The lines of one number of callers at one durability. */
record AppendRows(int callers, boolean durable, SideBySide result) {

    static final String OURS = "event store";
    static final String BARE = "bare group commit";
    static final String JDBC = "Axon JDBC, PostgreSQL";

    private static final Target RATE = Target.atLeast(0.85);
    private static final Target TAIL = Target.atMost(1.5);
    private static final Target ONE_CALLER = Target.atMost(1.3);

    static String described(boolean durable) {
        return durable ? "fsync" : "no fsync";
    }

    List<Row> rows() {
        String path = "append, " + callers + (callers == 1 ? " caller, " : " callers, ")
                + described(durable);
        List<Row> rows = new ArrayList<>();
        if (callers == 1) {
            rows.add(Row.of(path, BARE, ONE_CALLER, result.ratio(OURS, BARE, Figure.P50)));
            rows.add(Row.of(path, BARE, result.ratio(OURS, BARE, Figure.P99)));
            rows.add(Row.of(path, JDBC, result.ratio(OURS, JDBC, Figure.RATE)));
        } else {
            rows.add(Row.of(path, BARE, RATE, result.ratio(OURS, BARE, Figure.RATE)));
            rows.add(Row.of(path, BARE, result.ratio(OURS, BARE, Figure.P50)));
            rows.add(Row.of(path, BARE, TAIL, result.ratio(OURS, BARE, Figure.P99)));
            rows.add(Row.of(path, JDBC, peer(), result.ratio(OURS, JDBC, Figure.RATE)));
        }
        rows.add(Row.of(path, BARE, result.ratio(OURS, BARE, Figure.CPU)));
        return rows;
    }

    private Target peer() {
        return Target.atLeast(switch (callers) {
            case 8 -> durable ? 0.35 : 0.7;
            case 32 -> durable ? 1.3 : 2.5;
            case 128 -> durable ? 4 : 6;
            default -> throw new IllegalStateException("no target for " + callers + " callers");
        });
    }
}
