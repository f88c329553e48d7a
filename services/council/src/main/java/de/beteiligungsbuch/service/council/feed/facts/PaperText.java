package de.beteiligungsbuch.service.council.feed.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.FeedSettings;
import de.beteiligungsbuch.service.council.feed.FeedSettings.Papers;

/** What a paper says, in our words. Pure. */
final class PaperText {

    private static final int TITLE = 300;
    private static final int NUMBER = 40;
    private static final int RAW = 10_000;

    private static final Pattern NOTICE = Pattern
            .compile(".*(mitteilung|kenntnis|bericht|information|stellungnahme|antwort).*");
    private static final Pattern MOTION = Pattern.compile(".*(antrag|anregung|anfrage).*");
    private static final Pattern PROPOSAL = Pattern.compile(".*(vorlage|beschluss).*");

    /** A form of address and what follows it: the names of people, as minutes write them. */
    private static final Pattern NAMED = Pattern.compile("(?U)\\b(Herrn?|Frau|Hr\\.|Fr\\.|RM|Rats"
            + "mitglied|Ratsherrn?|Ratsfrau|Stadtrat|Stadträtin|Stadtverordneter?|AM)"
            + "((?:\\s+(?:Dr\\.|Prof\\.|von|van|de|zu))*(?:\\s+\\p{Lu}[\\p{L}'’-]+){1,3})");

    private PaperText() {}

    /** Whether the feed's settings make a Vorlage of it. */
    static boolean isWanted(Feed feed, Node paper) {
        if (feed.kind() == Feed.Kind.MANUAL) {
            return true; // two persons wanted it
        }
        FeedSettings settings = feed.settings();
        if (settings.papers() != Papers.MATCHING) {
            return settings.papers() == Papers.ALL;
        }
        String name = lower(paper.text("name"));
        String number = number(paper.text("reference"));
        return settings.terms().stream()
                .anyMatch(term -> name.contains(lower(term)) || number.equals(number(term)));
    }

    /** Its number; blanks left out, for a Drucksache has none; {@code o.Nr.} where it has none. */
    static Drucksache drucksache(Node paper) {
        String number = number(paper.text("reference"));
        return new Drucksache(number.isEmpty() ? "o.Nr." : number);
    }

    private static String number(@Nullable String text) {
        String bare = text == null ? "" : text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S}]", "");
        return bare.length() > NUMBER ? bare.substring(0, NUMBER) : bare;
    }

    /** What it is about. */
    static Content content(Node paper) {
        String title = paper.text("name");
        return OwnWords.content(new Content(kind(lower(paper.text("paperType"))),
                title == null ? "ohne Titel" : cut(withoutNames(title), TITLE), proposal(paper),
                null, null, null, List.of(), List.of()), paper);
    }

    /** OParl has no member for it; tables and entries by hand do. */
    private static @Nullable String proposal(Node paper) {
        String proposal = paper.text("beteiligungsbuch:proposal");
        return proposal == null ? null : paragraphs(proposal, RAW);
    }

    /** Text of several lines, fit for the ledger. */
    static String paragraphs(String text, int most) {
        return cut(withoutNames(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]+", " ")), most);
    }

    private static Kind kind(String type) {
        if (NOTICE.matcher(type).matches()) {
            return Kind.NOTICE;
        }
        if (MOTION.matcher(type).matches()) {
            return Kind.MOTION;
        }
        return PROPOSAL.matcher(type).matches() ? Kind.PROPOSAL : Kind.OTHER;
    }

    /** The words of an outcome, fit for the ledger. */
    static String outcome(String result) {
        return cut(withoutNames(result.replaceAll("\\p{Cntrl}+", " ").strip()), RAW);
    }

    /** Names after a form of address give way to three dots: nothing leaves a ledger again. */
    static String withoutNames(String text) {
        return NAMED.matcher(text).replaceAll("$1 …");
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.GERMAN);
    }
}
