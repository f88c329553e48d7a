package de.beteiligungsbuch.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;

/**
 * How much of the history counts, on two axes that are independent of each other.
 *
 * @param recordedUpTo the last instant at which something may have been recorded, or null
 * @param positions    how many entries of a ledger count, from its beginning; a ledger that is not
 *                     named counts whole
 * @param occurredUpTo the last instant at which something may have happened in the world, or null
 */
public record Cut(
        @Nullable Instant recordedUpTo,
        Map<LedgerName, Long> positions,
        @Nullable Instant occurredUpTo) {

    /** Everything counts. */
    public static final Cut NONE = new Cut(null, Map.of(), null);

    /** In which a date without a time is meant: the city's. */
    public static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** Takes a copy of the map. */
    public Cut {
        positions = Map.copyOf(positions);
    }

    /**
     * Reads the two parameters of a query.
     *
     * @param asOf    an instant (RFC 3339), a date (to the end of that day in the city), or positions
     *                such as {@code participation:120,strategy:88}; null for no bound
     * @param validAt an instant or a date; null for no bound
     * @throws IllegalArgumentException if one is none of these; the message tells which
     */
    public static Cut parse(@Nullable String asOf, @Nullable String validAt) {
        Instant occurred = validAt == null ? null : instant("validAt", validAt);
        if (asOf != null && asOf.matches("[a-z][a-z0-9-]*:.*")) {
            return new Cut(null, positions(asOf), occurred);
        }
        return new Cut(asOf == null ? null : instant("asOf", asOf), Map.of(), occurred);
    }

    private static Instant instant(String parameter, String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay(CITY).toInstant().minusNanos(1)
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadCut(parameter, text, e);
        }
    }

    private static Map<LedgerName, Long> positions(String text) {
        Map<LedgerName, Long> positions = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            try {
                long size = Long.parseLong(part.substring(colon + 1));
                if (size < 0 || positions.put(new LedgerName(part.substring(0, Math.max(colon, 0))),
                        size) != null) {
                    throw new IllegalArgumentException("negative, or given twice");
                }
            } catch (IllegalArgumentException e) {
                throw new BadCut("asOf", text, e);
            }
        }
        return positions;
    }

    /** Whether a fact counts. What a ledger says of itself has no time in the world: it counts. */
    public boolean admits(Fact<?> fact) {
        return admits(fact.when()) && happened(Occurred.at(fact.event()));
    }

    private boolean admits(When when) {
        Long size = positions.get(when.ledger());
        return (size == null || when.index() < size)
                && (recordedUpTo == null || !when.recordedAt().isAfter(recordedUpTo));
    }

    private boolean happened(@Nullable Instant occurredAt) {
        return occurredUpTo == null || occurredAt == null || !occurredAt.isAfter(occurredUpTo);
    }

    /** Whether nothing is cut off. */
    public boolean isNone() {
        return equals(NONE);
    }
}
