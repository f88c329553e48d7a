package de.beteiligungsbuch.service.council.feed.facts;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.facts.PaperFacts.Sitting;
import de.beteiligungsbuch.service.council.feed.oparl.Members;

/** Why an outcome does not count as adopted, whatever its words say. Pure. */
final class Doubts {

    /** The meeting was cancelled, or is in the future. */
    static final String NOT_HELD = "not-held";
    /** The source does not say that the item was public. */
    static final String NOT_PUBLIC = "not-public";
    /** The text of the resolution speaks of something else than an adoption. */
    static final String TEXT_DIFFERS = "text-differs";

    private static final Pattern CANCELLED = Pattern
            .compile(".*(abgesagt|entfällt|entfallen|ausgefallen|fällt aus|verschoben|storniert"
                    + "|cancel).*");

    private static final Pattern OTHERWISE = Pattern.compile("(?Us)(?<!\\w)(nicht"
            + " \\w*(beschlossen|beschließ|angenommen|zugestimmt|gefolgt|zuzustimmen|entsprochen)"
            + "|abgelehnt|abzulehnen|ablehn|lehnt|stimmt .{0,200}nicht zu|nimmt .{0,200}kenntnis"
            + "|zur kenntnis|kenntnisnahme|vertag|zu vertagen|zurückgestellt|zurückgezogen"
            + "|zurückgenommen|abgesetzt|verwiesen|verweis|überwiesen|überweis|aufgehoben"
            + "|ausgesetzt|beanstandet|empfiehlt|empfohlen|keine? (abstimmung|beschluss"
            + "|beschlussfassung|mehrheit)|teilweise|stimmengleichheit|erledigt|entfällt).*");

    private Doubts() {}

    /** The first reason; null where there is none. */
    static @Nullable String of(Feed feed, Sitting sitting, Node item, Instant now) {
        if (!wasHeld(sitting, now)) {
            return NOT_HELD;
        }
        boolean open = Members.flag(item.json(), "public")
                .orElse(feed.settings().publicIfSilent());
        if (!open) {
            return NOT_PUBLIC;
        }
        String text = lower(item.text("resolutionText"));
        return OTHERWISE.matcher(text).find() ? TEXT_DIFFERS : null;
    }

    private static boolean wasHeld(Sitting sitting, Instant now) {
        Node meeting = sitting.meeting();
        String words = lower(meeting.text("meetingState")) + " " + lower(meeting.text("name"));
        return sitting.start().isBefore(now)
                && !Members.flag(meeting.json(), "cancelled").orElse(false)
                && !CANCELLED.matcher(words).matches();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.GERMAN);
    }
}
