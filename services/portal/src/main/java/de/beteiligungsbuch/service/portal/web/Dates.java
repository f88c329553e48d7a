package de.beteiligungsbuch.service.portal.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.portal.history.Fact;

/** Dates in the language of the page, never more precise than they are known. Time zone: Berlin. */
@Component("dates")
public class Dates {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern EDTF = Pattern
            .compile("([0-9]{4})(?:-([01][0-9]|2[1-4])(?:-([0-9]{2}))?)?([~?]?)");
    private static final int SPRING = 21;

    private final MessageSource messages;

    Dates(MessageSource messages) {
        this.messages = messages;
    }

    /** When it happened: as published, or else the day. */
    public String of(Fact fact) {
        return fact.published() == null ? day(fact.occurredAt()) : edtf(fact.published());
    }

    /** The same for machines, or null where HTML knows no such date. */
    public @Nullable String machine(Fact fact) {
        String published = fact.published();
        if (published == null) {
            return fact.occurredAt().toString();
        }
        Matcher date = EDTF.matcher(published);
        boolean season = date.matches() && date.group(2) != null
                && Integer.parseInt(date.group(2)) >= SPRING;
        return season ? null : published.replaceAll("[~?]$", "");
    }

    /** The day of an instant. */
    public String day(Instant instant) {
        return date(LocalDate.ofInstant(instant, BERLIN));
    }

    /** An instant to the minute. */
    public String minute(Instant instant) {
        return day(instant) + ", "
                + message("date.time", DateTimeFormatter.ofPattern("HH:mm", locale())
                        .format(instant.atZone(BERLIN)));
    }

    /** A date of EDTF; what is none is shown as it is. */
    public String edtf(String text) {
        Matcher date = EDTF.matcher(text);
        if (!date.matches()) {
            return text;
        }
        String known;
        try {
            known = known(date.group(1), date.group(2), date.group(3));
        } catch (DateTimeException thereIsNoSuchDate) {
            return text;
        }
        return switch (date.group(4)) {
            case "~" -> message("date.about", known);
            case "?" -> message("date.perhaps", known);
            default -> known;
        };
    }

    private String known(String year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return Year.parse(year).toString();
        }
        if (day == null && Integer.parseInt(month) >= SPRING) {
            return message("date.season." + month, year);
        }
        return day == null
                ? DateTimeFormatter.ofPattern("MMMM yyyy", locale())
                        .format(YearMonth.parse(year + "-" + month))
                : date(LocalDate.parse(year + "-" + month + "-" + day));
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(message("date.day"), locale()).format(date);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
