package de.beteiligungsbuch.service.council.feed.folder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What the cells of a row mean. A cell that can be read in two ways is refused. Pure. */
final class Cells {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d.M.uuuu")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ISO = Pattern
            .compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2})(?::\\d{2})?)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::00)?(?: ?Uhr)?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}) ?Uhr");

    private final Map<Column, String> cells;

    Cells(Map<Column, String> cells) {
        this.cells = cells;
    }

    /** Why a row means nothing. */
    static final class Unclear extends Exception {

        private static final long serialVersionUID = 1L;

        Unclear(String sentence) {
            super(sentence);
        }
    }

    @Nullable
    String text(Column column) {
        return cells.get(column);
    }

    /** A text with single blanks. */
    @Nullable
    String name(Column column) {
        String text = cells.get(column);
        return text == null ? null : text.replaceAll("(?U)\\s+", " ");
    }

    /** A day, as 2026-02-12 or 12.02.2026; a time behind it is left out. */
    @Nullable
    LocalDate date(Column column) throws Unclear {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        try {
            Matcher iso = ISO.matcher(text);
            LocalDate date = iso.matches()
                    ? LocalDate.parse(iso.group(1))
                    : LocalDate.parse(text.split(" ", 2)[0], GERMAN);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw unclear(column, text, "a date after 1900");
            }
            return date;
        } catch (DateTimeException e) {
            throw unclear(column, text, "a date such as 2026-02-12 or 12.02.2026");
        }
    }

    /** A time of the day, as 17:00; where there is none, that behind the date. */
    @Nullable
    LocalTime time() throws Unclear {
        String text = cells.get(Column.TIME);
        String date = cells.getOrDefault(Column.DATE, "");
        Matcher iso = ISO.matcher(date);
        if (text == null) {
            return iso.matches() && iso.group(2) != null ? LocalTime.parse(iso.group(2)) : null;
        }
        Matcher time = TIME.matcher(text);
        Matcher hour = HOUR.matcher(text);
        try {
            if (time.matches()) {
                return LocalTime.of(Integer.parseInt(time.group(1)),
                        Integer.parseInt(time.group(2)));
            }
            if (hour.matches()) {
                return LocalTime.of(Integer.parseInt(hour.group(1)), 0);
            }
        } catch (DateTimeException e) {
            throw unclear(Column.TIME, text, "a time such as 17:00");
        }
        throw unclear(Column.TIME, text, "a time such as 17:00");
    }

    /** Whether it was public; empty where the row does not say. */
    Optional<Boolean> isPublic() throws Unclear {
        String text = cells.get(Column.PUBLIC);
        if (text == null) {
            return Optional.empty();
        }
        return switch (text.toLowerCase(Locale.GERMAN).replaceAll("[\\s-]+", "")) {
            case "ja", "j", "yes", "true", "wahr", "1", "ö", "öffentlich", "public" ->
                Optional.of(true);
            case "nein", "n", "no", "false", "falsch", "0", "nö", "nichtöffentlich", "nonpublic",
                    "notpublic" ->
                Optional.of(false);
            default -> throw unclear(Column.PUBLIC, text, "ja or nein");
        };
    }

    /** What the Gremium is asked for, in the words of German agendas. */
    @Nullable
    String role() {
        String text = name(Column.ROLE);
        return text == null ? null : switch (text.toLowerCase(Locale.ENGLISH)) {
            case "deciding", "decision" -> "Entscheidung";
            case "advising", "advice" -> "Vorberatung";
            case "noting" -> "Kenntnisnahme";
            default -> text;
        };
    }

    private static Unclear unclear(Column column, String text, String wanted) {
        return new Unclear("in the column " + column.title() + " (" + column.english()
                + ") stands \"" + (text.length() > 100 ? text.substring(0, 100) + "…" : text)
                + "\"; it should be " + wanted);
    }
}
