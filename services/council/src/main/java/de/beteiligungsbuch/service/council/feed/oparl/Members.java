package de.beteiligungsbuch.service.council.feed.oparl;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of objects as servers fill them: another type than said is taken for what it can mean. */
public final class Members {

    private static final ZoneId PLACE = ZoneId.of("Europe/Berlin");
    private static final Set<String> NOTHING = Set.of("", "n/a", "null", "none", "k.a.", "-");

    private Members() {}

    /** A text; null where it is missing, empty, or says that it is nothing ("N/A"). */
    public static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = value.asString().strip();
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? null : text;
    }

    /** The ids that a member refers to, whether it holds ids or objects, one or many. */
    public static List<String> ids(JsonNode object, String member) {
        List<String> ids = new ArrayList<>();
        JsonNode value = object.path(member);
        if (value.isArray()) {
            value.forEach(one -> id(one).ifPresent(ids::add));
        } else {
            id(value).ifPresent(ids::add);
        }
        return ids;
    }

    private static Optional<String> id(JsonNode value) {
        return Optional.ofNullable(value.isString() && !value.asString().isBlank()
                ? value.asString()
                : text(value, "id"));
    }

    /** The first of {@link #ids}, or null. */
    public static @Nullable String id(JsonNode object, String member) {
        List<String> ids = ids(object, member);
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** Whether a member says yes or no; empty where it says neither. */
    public static Optional<Boolean> flag(JsonNode object, String member) {
        String text = object.path(member).isBoolean()
                ? object.path(member).toString()
                : text(object, member);
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "ja" -> Optional.of(true);
            case "false", "0", "nein" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A date, also where a time is given; empty where it is none. */
    public static Optional<LocalDate> date(JsonNode object, String member) {
        return instant(object, member).map(instant -> instant.atZone(PLACE).toLocalDate());
    }

    /** An instant; of a date its beginning in Germany; empty where it is neither. */
    public static Optional<Instant> instant(JsonNode object, String member) {
        String text = text(object, member);
        return text == null ? Optional.empty() : instant(text);
    }

    /** As {@link #instant(JsonNode, String)}. */
    public static Optional<Instant> instant(String text) {
        try {
            if (text.length() == 10) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(PLACE).toInstant());
            }
            String iso = text.replace(' ', 'T');
            boolean offset = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:?\\d\\d");
            return Optional.of(offset
                    ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(iso).atZone(PLACE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
