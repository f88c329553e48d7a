package de.beteiligungsbuch.service.council.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Instants and numbers in the language of the page. Time zone: Berlin. */
@Console
@Component("consoleDates")
class Dates {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MessageSource messages;

    Dates(MessageSource messages) {
        this.messages = messages;
    }

    /** An instant to the minute. */
    public String minute(Instant instant) {
        Locale locale = LocaleContextHolder.getLocale();
        ZonedDateTime there = instant.atZone(BERLIN);
        String day = DateTimeFormatter
                .ofPattern(messages.getMessage("date.day", null, locale), locale).format(there);
        return messages.getMessage("date.time",
                new Object[]{day, DateTimeFormatter.ofPattern("HH:mm").format(there)}, locale);
    }

    /** How long ago something was, in the largest unit. */
    public String ago(long seconds) {
        Duration since = Duration.ofSeconds(seconds);
        if (since.toMinutes() < 1) {
            return message("ago.seconds", 0);
        }
        if (since.toHours() < 1) {
            return message("ago.minutes", since.toMinutes());
        }
        return since.toDays() < 1
                ? message("ago.hours", since.toHours())
                : message("ago.days", since.toDays());
    }

    private String message(String key, long number) {
        return messages.getMessage(key, new Object[]{number}, LocaleContextHolder.getLocale());
    }

    /** All numbers of a table together. */
    public long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
