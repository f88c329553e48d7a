package de.beteiligungsbuch.ledger;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A date as precisely as it was published, in EDTF (ISO 8601-2:2019 annex A, levels 0 and 1): a
 * year, a month, a day, or a season ({@code 2024-23} is autumn 2024); a closing {@code ~} says
 * approximately, {@code ?} uncertain. A ledger must not sound more certain than its source.
 *
 * @param edtf for example {@code 2025-05-22}, {@code 2025-03}, {@code 2024-23}
 */
public record PublishedDate(@JsonValue String edtf) {

    private static final Pattern SEASON = Pattern.compile("([0-9]{4})-2([1-4])");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final int WINTER = 4;

    /** @throws IllegalArgumentException if the text is none of these */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PublishedDate {
        firstDay(edtf);
    }

    /** The first day of the period that the text names. */
    public LocalDate firstDay() {
        return firstDay(edtf);
    }

    /** The last day of the period that the text names. */
    public LocalDate lastDay() {
        LocalDate first = firstDay();
        String date = unmarked(edtf);
        if (SEASON.matcher(date).matches()) {
            return first.plusMonths(3).minusDays(1);
        }
        return switch (date.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }

    /** Whether the source is sure of it: neither approximate nor uncertain. */
    @JsonIgnore
    public boolean isCertain() {
        return edtf.equals(unmarked(edtf));
    }

    private static String unmarked(String edtf) {
        return edtf.endsWith("~") || edtf.endsWith("?")
                ? edtf.substring(0, edtf.length() - 1)
                : edtf;
    }

    private static LocalDate firstDay(String edtf) {
        String date = unmarked(edtf);
        try {
            Matcher season = SEASON.matcher(date);
            if (season.matches()) {
                int number = Integer.parseInt(season.group(2));
                return LocalDate.of(Integer.parseInt(season.group(1)),
                        number == WINTER ? 12 : number * 3, 1);
            }
            if (!DATE.matcher(date).matches()) {
                throw new IllegalArgumentException("not a date of EDTF: " + edtf);
            }
            return switch (date.length()) {
                case 4 -> Year.parse(date).atDay(1);
                case 7 -> YearMonth.parse(date).atDay(1);
                default -> LocalDate.parse(date);
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date of EDTF: " + edtf, e);
        }
    }

    @Override
    public String toString() {
        return edtf;
    }
}
