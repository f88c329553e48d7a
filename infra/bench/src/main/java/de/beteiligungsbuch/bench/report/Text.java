package de.beteiligungsbuch.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.Series;

/** The report as a table for people. */
public final class Text {

    private static final List<String> HEAD = List.of("path", "against", "figure", "target",
            "measured (range)", "", "ours (range)", "theirs (range)", "disturbed");

    private Text() {}

    /** One line a row, columns aligned. */
    public static String table(List<Row> rows) {
        List<List<String>> lines = new java.util.ArrayList<>(List.of(HEAD));
        rows.forEach(row -> lines.add(cells(row)));
        int[] widths = IntStream.range(0, HEAD.size()).map(
                column -> lines.stream().mapToInt(line -> line.get(column).length()).max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> IntStream.range(0, line.size())
                .mapToObj(column -> pad(line.get(column), widths[column]))
                .collect(Collectors.joining("  ")).stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> cells(Row row) {
        return List.of(row.path(), row.against(), row.figure().title(),
                row.target().map(Object::toString).orElse("–"),
                row.theirs().isPresent()
                        ? range(row.value())
                        : range(row.value()) + " " + row.figure().unit(),
                row.met().map(met -> met ? "met" : "MISSED").orElse(""),
                row.theirs().isPresent() ? measured(row.ours(), row.figure()) : "",
                row.theirs().map(theirs -> measured(theirs, row.figure())).orElse(""),
                row.disturbed() == 0 ? "" : row.disturbed() + " of " + row.ours().values().size());
    }

    private static String measured(Series series, Figure figure) {
        return range(series) + " " + figure.unit();
    }

    private static String range(Series series) {
        return number(series.median()) + " (" + number(series.least()) + "–"
                + number(series.greatest()) + ")";
    }

    /** Three digits that count, or all before the point. */
    static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f",
                value);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
