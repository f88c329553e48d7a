package de.beteiligungsbuch.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.ledger.id.VorlageId;

/**
 * A person's word on whether a paper concerns something.
 *
 * @param confirmed whether it does
 * @param reasons   what was found in the paper; none where it was declined
 * @param reason    why it was declined, or null
 */
public record Concern(
        VorlageId vorlage,
        Subject subject,
        boolean confirmed,
        List<SubjectReason> reasons,
        @Nullable String reason,
        Instant occurredAt,
        When when) {

    static Concern of(SubjectConfirmed event, When when) {
        return new Concern(event.vorlage(), event.subject(), true, event.reasons(), null,
                event.occurredAt(), when);
    }

    static Concern of(SubjectDeclined event, When when) {
        return new Concern(event.vorlage(), event.subject(), false, List.of(), event.reason(),
                event.occurredAt(), when);
    }

    /** One more word, if the fact is one. */
    static List<Concern> append(List<Concern> concerns, Fact<?> fact) {
        return switch (fact.event()) {
            case SubjectConfirmed e -> Appended.to(concerns, of(e, fact.when()));
            case SubjectDeclined e -> Appended.to(concerns, of(e, fact.when()));
            default -> concerns;
        };
    }

    /** Whether it says that the paper concerns a part of the strategy. */
    public boolean isOfStrategy() {
        return confirmed && switch (subject) {
            case Subject.OfZielbild s -> true;
            case Subject.OfMassnahme s -> true;
            case Subject.OfEdition s -> true;
            case Subject.OfVorlage s -> false;
        };
    }

    /** The last word on each pair of paper and subject, the pair that was spoken of first first. */
    public static List<Concern> last(List<Concern> concerns) {
        Map<Object, Concern> last = new LinkedHashMap<>();
        concerns.forEach(word -> last.put(List.of(word.vorlage, word.subject), word));
        return List.copyOf(last.values());
    }
}
