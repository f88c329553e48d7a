package de.beteiligungsbuch.service.auditor.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.view.Told;
import de.beteiligungsbuch.ledger.PublishedDate;

/** Dates as precisely as they are known, in the city's time. */
final class Dates {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private final Messages messages;

    Dates(Messages messages) {
        this.messages = messages;
    }

    /** When it happened. */
    String of(Told told) {
        return told.published() == null ? day(told.occurredAt()) : of(told.published());
    }

    String day(Instant instant) {
        return format("date.day", LocalDate.ofInstant(instant, Cut.CITY));
    }

    String of(PublishedDate date) {
        String text = date.edtf().replaceAll("[~?]$", "");
        String known = switch (text.length()) {
            case YEAR -> text;
            case MONTH -> text.charAt(5) == '2'
                    ? messages.get("date.season." + text.substring(5), text.substring(0, YEAR))
                    : format("date.month", date.firstDay());
            default -> format("date.day", date.firstDay());
        };
        return date.isCertain() ? known : messages.get("date.about", known);
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(messages.get(pattern), messages.locale()).format(date);
    }
}
