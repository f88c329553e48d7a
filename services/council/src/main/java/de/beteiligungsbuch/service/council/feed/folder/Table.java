package de.beteiligungsbuch.service.council.feed.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import de.beteiligungsbuch.service.council.feed.folder.StableFile.NotReadable;

/**
 * A table as a file holds it (RFC 4180).
 *
 * @param columns those that mean something, and where they stand
 * @param others  names of columns that mean nothing here
 * @param broken  rows with more or fewer cells than the first
 */
record Table(
        char separator,
        Map<Column, String> columns,
        List<String> others,
        List<Row> rows,
        List<Broken> broken) {

    private static final int ROWS = 200_000;

    /**
     * A row.
     *
     * @param line   on which it begins, from 1
     * @param text   as it stands in the file
     * @param cells  by the name of the column, as the file has it; empty ones are left out
     */
    record Row(long line, String text, Map<Column, String> cells, Map<String, String> others) {}

    /** A row that cannot be read. */
    record Broken(String text, String reason) {}

    /**
     * Reads a table.
     *
     * @throws NotReadable if it is none, with a sentence that says what to do
     */
    static Table of(String text) throws NotReadable {
        char separator = separator(text);
        List<CsvRecord> records = records(text, separator);
        if (!records.isEmpty() && records.getFirst().getField(0).startsWith("sep=")) {
            records.removeFirst(); // how spreadsheets name the separator
        }
        if (records.isEmpty()) {
            throw new NotReadable("The file is empty.");
        }
        List<String> header = records.getFirst().getFields().stream().map(Table::bare).toList();
        Map<Column, String> columns = columns(header);
        Reading reading = new Reading(text, header, columns);
        for (int i = 1; i < records.size(); i++) {
            long end = i + 1 < records.size() ? records.get(i + 1).getStartingLineNumber() : -1;
            reading.add(records.get(i), end);
        }
        List<String> others = header.stream()
                .filter(name -> !name.isEmpty() && Column.named(name).isEmpty()).toList();
        return new Table(separator, columns, others, reading.rows, reading.broken);
    }

    /** The one of which there are more in the first line. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = first.chars().filter(c -> c == ';').count();
        long commas = first.chars().filter(c -> c == ',').count();
        return semicolons >= commas ? ';' : ',';
    }

    private static List<CsvRecord> records(String text, char separator) throws NotReadable {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (records.size() > ROWS) {
                    throw new NotReadable("The file has more than " + ROWS
                            + " rows; please split it.");
                }
                records.add(row);
            }
        } catch (CsvParseException e) {
            throw new NotReadable("The file is no table with separator " + separator
                    + "; perhaps a quotation mark is not closed: " + e.getMessage());
        } catch (IOException e) {
            throw new NotReadable("The file cannot be read: " + e.getMessage());
        }
        return records;
    }

    private static Map<Column, String> columns(List<String> header) throws NotReadable {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        for (String name : header) {
            Optional<Column> column = Column.named(name);
            String earlier = column.isEmpty() ? null : columns.putIfAbsent(column.get(), name);
            if (earlier != null) {
                throw new NotReadable("The columns " + earlier + " and " + name
                        + " mean the same; please leave one of them out or rename it.");
            }
        }
        boolean named = columns.containsKey(Column.NUMBER) || columns.containsKey(Column.KEY);
        if (!named || !columns.containsKey(Column.TITLE)) {
            throw new NotReadable("The first row must name the columns, among them Drucksache"
                    + " (number) and Titel (title), separated by ; or a comma. It reads: "
                    + shortened(String.join(" | ", header)));
        }
        return columns;
    }

    private static String bare(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static final class Reading {

        private final List<String> lines;
        private final List<String> header;
        private final Map<Column, String> columns;
        private final List<Row> rows = new ArrayList<>();
        private final List<Broken> broken = new ArrayList<>();

        Reading(String text, List<String> header, Map<Column, String> columns) {
            this.lines = text.lines().toList();
            this.header = header;
            this.columns = columns;
        }

        void add(CsvRecord row, long next) {
            int from = Math.toIntExact(row.getStartingLineNumber()) - 1;
            int to = next < 0 ? lines.size() : Math.toIntExact(next) - 1;
            String text = String.join("\n", lines.subList(from, Math.max(from, to)))
                    .stripTrailing();
            if (row.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            if (row.getFieldCount() != header.size()) {
                broken.add(new Broken(text, "Line " + row.getStartingLineNumber() + " has "
                        + row.getFieldCount() + " cells, and the first line has " + header.size()
                        + ". A cell that holds the separator stands in quotation marks."));
                return;
            }
            Map<Column, String> cells = new EnumMap<>(Column.class);
            Map<String, String> others = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                String name = header.get(i);
                String cell = bare(row.getField(i));
                Optional<Column> column = Column.named(name);
                if (column.isPresent() && !cell.isEmpty()) {
                    cells.put(column.get(), cell);
                } else if (!cell.isEmpty() && !name.isEmpty() && !columns.containsValue(name)) {
                    others.putIfAbsent(name, cell);
                }
            }
            rows.add(new Row(row.getStartingLineNumber(), text, cells, others));
        }
    }
}
