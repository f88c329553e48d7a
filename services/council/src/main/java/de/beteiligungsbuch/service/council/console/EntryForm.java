package de.beteiligungsbuch.service.council.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.ledgerservice.input.InputRefused;
import de.beteiligungsbuch.service.council.feed.manual.EntryRequest;

/** An entry by hand as its form has it; a box that is not ticked does not come at all. */
record EntryForm(
        @Nullable String feed,
        @Nullable String drucksache,
        @Nullable Kind kind,
        @Nullable String title,
        @Nullable String proposal,
        @Nullable String gremium,
        @Nullable Boolean council,
        @Nullable String meeting,
        @Nullable Role role,
        @Nullable Boolean open,
        @Nullable String agendaItem,
        @Nullable String outcome) {

    /** A form that nobody has filled in. */
    static final EntryForm EMPTY = new EntryForm(null, null, null, null, null, null, null, null,
            null, null, null, null);

    private static final int LINE = 300;

    /** The same, checked; refused by the name of the first field that is wrong. */
    EntryRequest checked() {
        FeedId chosen = value("feed", feed, FeedId::of);
        Drucksache number = value("drucksache", drucksache, Drucksache::new);
        LocalDate day = value("meeting", meeting, LocalDate::parse);
        return new EntryRequest(chosen, number, Input.required("kind", kind), plain(title),
                optional(proposal), plain(gremium), Boolean.TRUE.equals(council), day,
                Input.required("role", role), Boolean.TRUE.equals(open), optional(agendaItem),
                optional(outcome));
    }

    /** Reads a value. */
    private interface Reading<T> {
        T of(String text);
    }

    private static <T> T value(String field, @Nullable String text, Reading<T> reading) {
        String given = Input.text(field, plain(text), LINE);
        try {
            return reading.of(given);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new InputRefused(ServiceReason.MALFORMED_VALUE, field);
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Forms send a line's end as two characters (HTML, form submission). */
    private static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\r\n", "\n");
    }
}
