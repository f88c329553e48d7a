package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.service.council.oparlserver.VorlageFacts.Correction;
import de.beteiligungsbuch.service.council.oparlserver.VorlageFacts.Dealing;
import de.beteiligungsbuch.service.council.oparlserver.VorlageFacts.Decided;

/** What of the ledger OParl has no member for. */
final class OwnMembers {

    /** Begins the names of these members, as the standard wants it of vendors. */
    static final String PREFIX = "beteiligungsbuch:";

    /**
     * @param published as precisely as it is known (EDTF), or null
     * @param entries   of the ledger that say what the paper says
     */
    private record OfPaper(
            Content content,
            @Nullable PublishedDate published,
            @Nullable SourceRef source,
            List<LedgerPlace> entries) {}

    private record OfConsultation(@Nullable SourceRef source, LedgerPlace entry) {}

    /** A resolution; the raw words are those of {@code result} as they were first recorded. */
    private record OfResolution(
            ResolutionId id,
            String raw,
            Outcome outcome,
            String rule,
            @Nullable Tally tally,
            @Nullable String effect,
            Instant occurredAt,
            @Nullable PublishedDate published,
            @Nullable SourceRef source,
            LedgerPlace entry,
            List<OfCorrection> corrections) {}

    private record OfCorrection(
            String raw,
            Outcome outcome,
            String rule,
            @Nullable Tally tally,
            @Nullable String effect,
            String reason,
            Instant occurredAt,
            @Nullable SourceRef source,
            LedgerPlace entry) {}

    void paper(ObjectNode paper, VorlageFacts facts) {
        put(paper, "vorlage", new OfPaper(facts.content(), facts.published(), facts.source(),
                facts.entries()));
    }

    void consultation(ObjectNode consultation, Dealing dealing) {
        put(consultation, "consultation",
                new OfConsultation(dealing.scheduled().source(), dealing.at()));
    }

    /** What was recorded first, every correction, and what it all comes to now. */
    void resolution(ObjectNode item, Decided decided) {
        var event = decided.recorded();
        Decision first = event.decision();
        Decision now = decided.decision();
        put(item, "outcome", now.outcome());
        put(item, "rule", now.rule());
        Tally tally = now.tally();
        if (tally != null) {
            put(item, "tally", tally);
        }
        put(item, "resolution", new OfResolution(event.resolution(), first.raw(),
                first.outcome(), first.rule(), first.tally(), event.effect(), event.occurredAt(),
                event.published(), event.source(), decided.at(),
                decided.corrections().stream().map(OwnMembers::correction).toList()));
    }

    private static OfCorrection correction(Correction correction) {
        var event = correction.corrected();
        Decision decision = event.decision();
        return new OfCorrection(decision.raw(), decision.outcome(), decision.rule(),
                decision.tally(), event.effect(), event.reason(), event.occurredAt(),
                event.source(), correction.at());
    }

    /** The ledger knows the day of a meeting at most, never the hour. */
    void meeting(ObjectNode meeting, PublishedDate date) {
        put(meeting, "date", date);
    }

    void organization(ObjectNode organization, Gremium gremium) {
        put(organization, "kind", gremium.kind());
    }

    private static void put(ObjectNode object, String name, Object value) {
        object.set(PREFIX + name, LedgerJson.mapper().valueToTree(value));
    }
}
