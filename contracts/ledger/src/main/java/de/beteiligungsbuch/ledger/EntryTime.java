package de.beteiligungsbuch.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * The {@code time} of an entry: RFC 3339 in UTC, always to the microsecond, so that there is one way
 * only to write an instant. The JDK's formatter would take a quarter of all reading.
 */
final class EntryTime {

    private static final String FORM = "0000-00-00T00:00:00.000000Z";
    private static final String WHOLE = "0000-00-00T00:00:00Z";
    private static final int LAST_YEAR = 9999;

    private EntryTime() {}

    /** Appends the instant; what is below a microsecond is cut off. */
    static void write(StringBuilder text, Instant time) {
        LocalDateTime at = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("an entry is recorded in a year of four digits, not "
                    + time);
        }
        digits(text, at.getYear(), 1_000).append('-');
        digits(text, at.getMonthValue(), 10).append('-');
        digits(text, at.getDayOfMonth(), 10).append('T');
        digits(text, at.getHour(), 10).append(':');
        digits(text, at.getMinute(), 10).append(':');
        digits(text, at.getSecond(), 10).append('.');
        digits(text, at.getNano() / 1_000, 100_000).append('Z');
    }

    private static StringBuilder digits(StringBuilder text, int number, int first) {
        for (int place = first; place > 0; place /= 10) {
            text.append((char) ('0' + number / place % 10));
        }
        return text;
    }

    /**
     * Reads it back.
     *
     * @throws DateTimeException unless it is of that form
     */
    static Instant parse(String text) {
        Instant time = text.length() == FORM.length() ? find(text) : null;
        if (time == null) {
            throw new DateTimeException("not of the form " + FORM + ": " + text);
        }
        return time;
    }

    /** The instant of a text of that form, with or without the fraction; null if it is another. */
    static @Nullable Instant find(String text) {
        String form = text.length() == WHOLE.length() ? WHOLE : FORM;
        if (!hasForm(text, form)) {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long day;
        try {
            day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
        } catch (DateTimeException e) {
            return null; // there is no such day
        }
        int micros = form.equals(FORM) ? number(text, 20, 26) : 0;
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second,
                micros * 1_000L);
    }

    private static boolean hasForm(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char found = text.charAt(i);
            boolean fits = form.charAt(i) == '0'
                    ? found >= '0' && found <= '9'
                    : found == form.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
