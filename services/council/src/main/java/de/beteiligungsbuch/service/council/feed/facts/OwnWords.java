package de.beteiligungsbuch.service.council.feed.facts;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.Tallies;
import de.beteiligungsbuch.service.council.feed.oparl.Members;

/**
 * What another Beteiligungsbuch says beyond the standard. Taken as any other word of a source; what
 * it makes of an outcome is never taken: that is for our own rules. Pure.
 */
final class OwnWords {

    private static final String PREFIX = "beteiligungsbuch:";
    private static final int PARAGRAPHS = 10_000;
    private static final int LINE = 300;
    private static final int LINES = 100;
    private static final int MOST_VOTES = 100_000;

    private OwnWords() {}

    /** The same content with what a paper says of proposal, reasons and attachments. */
    static Content content(Content read, Node paper) {
        JsonNode said = paper.json().path(PREFIX + "vorlage").path("content");
        String proposal = paragraphs(said, "proposal");
        return new Content(read.kind(), read.title(),
                proposal == null ? read.proposal() : proposal,
                paragraphs(said, "competence"), paragraphs(said, "financial"),
                paragraphs(said, "staffing"), lines(said, "signatories"),
                lines(said, "attachments"));
    }

    private static @Nullable String paragraphs(JsonNode said, String member) {
        String text = Members.text(said, member);
        return text == null ? null : PaperText.paragraphs(text, PARAGRAPHS);
    }

    private static List<String> lines(JsonNode said, String member) {
        return said.path(member).valueStream().filter(JsonNode::isString).map(JsonNode::asString)
                .filter(line -> !line.isBlank()).limit(LINES)
                .map(line -> PaperText.paragraphs(line, LINE)).toList();
    }

    /** When a paper was published, as precisely as it is known. */
    static Optional<PublishedDate> published(Node paper) {
        return date(paper.json().path(PREFIX + "vorlage"), "published");
    }

    /** When a meeting is, where not even the day is certain. */
    static Optional<PublishedDate> date(Node meeting) {
        return date(meeting.json(), PREFIX + "date");
    }

    private static Optional<PublishedDate> date(JsonNode object, String member) {
        String edtf = Members.text(object, member);
        try {
            return edtf == null ? Optional.empty() : Optional.of(new PublishedDate(edtf));
        } catch (IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }

    /** The votes that an item gives apart from its words; null where it gives none that can be. */
    static @Nullable Tally tally(Node item) {
        JsonNode said = item.json().path(PREFIX + "tally");
        if (!said.isObject()) {
            return null;
        }
        Tally tally = new Tally(votes(said, "yes"), votes(said, "no"), votes(said, "abstained"),
                Members.flag(said, "unanimous").orElse(false));
        try {
            Tallies.check(tally);
            return tally;
        } catch (CouncilRefused impossible) {
            return null;
        }
    }

    private static @Nullable Integer votes(JsonNode said, String member) {
        JsonNode number = said.path(member);
        return number.isIntegralNumber() && number.canConvertToInt()
                && number.asInt() <= MOST_VOTES ? number.asInt() : null;
    }
}
