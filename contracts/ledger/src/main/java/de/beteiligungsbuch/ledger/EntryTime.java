package de.beteiligungsbuch.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The {@code time} of an entry: RFC 3339 in UTC, always to the microsecond, so that there is one way
 * only to write an instant. The JDK's formatter would take a quarter of all reading.
 */
final class EntryTime {

    private static final String FORM = "0000-00-00T00:00:00.000000Z";
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
        if (text.length() != FORM.length()) {
            throw malformed(text);
        }
        for (int i = 0; i < text.length(); i++) {
            char found = text.charAt(i);
            boolean fits = FORM.charAt(i) == '0'
                    ? found >= '0' && found <= '9'
                    : found == FORM.charAt(i);
            if (!fits) {
                throw malformed(text);
            }
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw malformed(text);
        }
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second,
                number(text, 20, 26) * 1_000L);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static DateTimeException malformed(String text) {
        return new DateTimeException("not of the form " + FORM + ": " + text);
    }
}
