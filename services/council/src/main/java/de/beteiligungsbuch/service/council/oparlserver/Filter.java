package de.beteiligungsbuch.service.council.oparlserver;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.council.oparlserver.OparlRefused.Reason;

/**
 * What somebody wants of a list (OParl 1.1, pagination and filters).
 *
 * @param bounds       the limits of the stamps, themselves included
 * @param after        the end of the page before, or null
 * @param limit        objects a page, from 1
 * @param omitInternal leave out the objects that have lists of their own
 */
record Filter(
        Map<Bound, Instant> bounds,
        @Nullable Cursor after,
        int limit,
        boolean omitInternal) {

    /** Where nobody says how many. */
    static final int USUAL = 100;
    /** Who asks for more gets so many. */
    static final int MOST = 500;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    Filter {
        bounds = Map.copyOf(bounds);
    }

    /** A limit that the standard names. */
    enum Bound {
        CREATED_SINCE("created >= :"), CREATED_UNTIL("created <= :"), MODIFIED_SINCE(
                "modified >= :"), MODIFIED_UNTIL("modified <= :");

        private final String test;

        Bound(String test) {
            this.test = test;
        }

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        String condition() {
            return test + name();
        }
    }

    /** Only who asks what was modified since is told what was deleted. */
    boolean showsDeleted() {
        return bounds.containsKey(Bound.MODIFIED_SINCE);
    }

    /** Whether the database can hold it. */
    static boolean isUsable(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
    }

    /** @throws OparlRefused if a parameter is not what the standard says */
    static Filter of(HttpServletRequest request) {
        Map<Bound, Instant> bounds = new EnumMap<>(Bound.class);
        for (Bound bound : Bound.values()) {
            String given = one(request, bound.parameter());
            if (given != null) {
                bounds.put(bound, instant(bound.parameter(), given));
            }
        }
        String after = one(request, "after");
        return new Filter(bounds, after == null
                ? null
                : Cursor.read(after)
                        .orElseThrow(() -> new OparlRefused(Reason.CURSOR_UNKNOWN, "after")),
                limit(one(request, "limit")), flag(one(request, "omit_internal")));
    }

    private static @Nullable String one(HttpServletRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw new OparlRefused(Reason.FILTER_REPEATED, parameter);
        }
        return values[0];
    }

    /** Many clients forget to encode the plus of an offset, which then arrives as a blank. */
    private static Instant instant(String parameter, String given) {
        try {
            Instant instant = OffsetDateTime
                    .parse(given.replaceFirst(" (?=\\d\\d:\\d\\d$)", "+")).toInstant();
            if (isUsable(instant)) {
                return parameter.endsWith("since") ? up(instant) : down(instant);
            }
        } catch (DateTimeException notOne) {
            throw new OparlRefused(Reason.FILTER_NO_DATE_TIME, parameter, given);
        }
        throw new OparlRefused(Reason.FILTER_NO_DATE_TIME, parameter, given);
    }

    /** Stamps go in steps of microseconds. */
    private static Instant down(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant up(Instant instant) {
        return down(instant).equals(instant) ? instant : down(instant).plusNanos(1_000);
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return USUAL;
        }
        if (!given.matches("0*[1-9]\\d{0,17}")) {
            throw new OparlRefused(Reason.LIMIT_NO_NUMBER, "limit", given);
        }
        return (int) Math.min(MOST, Long.parseLong(given));
    }

    private static boolean flag(@Nullable String given) {
        if (given == null) {
            return false;
        }
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new OparlRefused(Reason.FLAG_UNCLEAR, "omit_internal", given);
        };
    }
}
