package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.DisclosureDigest;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;
import de.beteiligungsbuch.participation.ContributionEvent.LegalGround;
import de.beteiligungsbuch.participation.ContributionEvent.PersonalDataErased;

/**
 * A text for which the ledger holds a digest alone, and whether it may be shown. However far back
 * one looks, what was erased or is withheld today is not shown.
 *
 * @param value  given for {@link State#SHOWN} alone
 * @param ground given for {@link State#ERASED} alone
 */
public record DisclosedText(State state, @Nullable String value, @Nullable LegalGround ground) {

    /** What there is to show. */
    public enum State {
        /** The text itself. */
        SHOWN,
        /** It is kept, and not public. */
        WITHHELD,
        /** It was erased, as the ledger says. */
        ERASED,
        /** It is gone, and the ledger does not say why: an alarm. */
        MISSING
    }

    /** The disclosures of an event that are still there. */
    public interface Disclosing extends Function<EventId, Optional<Disclosures>> {}

    /** The text of a contribution; empty where its beginning is not known. */
    static Optional<DisclosedText> text(ContributionHistory seen, ContributionHistory now,
            Disclosing disclosing) {
        Fact<ContributionSubmitted> submitted = seen.participation().submitted();
        Fact<ContributionsMerged> merged = seen.participation().merged();
        if (submitted != null) {
            return Optional.of(find(seen, now, submitted.when().eventId(), "text",
                    submitted.event().textDigest(), disclosing));
        }
        return merged == null
                ? Optional.empty()
                : Optional.of(find(seen, now, merged.when().eventId(), "text",
                        merged.event().textDigest(), disclosing));
    }

    /** The name under which somebody wants to appear; empty where none is to appear. */
    static Optional<DisclosedText> publicName(ContributionHistory seen, ContributionHistory now,
            Disclosing disclosing) {
        Fact<ContributionSubmitted> submitted = seen.participation().submitted();
        DisclosureDigest digest = submitted == null ? null : submitted.event().publicNameDigest();
        return submitted == null || digest == null
                ? Optional.empty()
                : Optional.of(find(seen, now, submitted.when().eventId(), "publicName", digest,
                        disclosing));
    }

    /** Whether the ledger of participation holds a digest for which there is no explanation. */
    public static boolean isMissing(ContributionHistory now, Disclosing disclosing) {
        return Stream.of(text(now, now, disclosing), publicName(now, now, disclosing))
                .flatMap(Optional::stream).anyMatch(text -> text.state == State.MISSING);
    }

    private static DisclosedText find(ContributionHistory seen, ContributionHistory now,
            EventId event, String field, DisclosureDigest digest, Disclosing disclosing) {
        Optional<LegalGround> erased = erased(now, event, field);
        if (erased.isPresent()) {
            return new DisclosedText(State.ERASED, null, erased.get());
        }
        Optional<String> value = disclosing.apply(event).map(Disclosures::disclosures)
                .orElse(List.of()).stream()
                .filter(encoded -> DisclosureDigest.of(encoded).equals(digest))
                .map(Disclosure::decode).filter(found -> found.name().equals(field))
                .map(Disclosure::value).findFirst();
        if (value.isEmpty()) {
            return new DisclosedText(State.MISSING, null, null);
        }
        return seen.participation().hidden() || now.participation().hidden()
                ? new DisclosedText(State.WITHHELD, null, null)
                : new DisclosedText(State.SHOWN, value.get(), null);
    }

    private static Optional<LegalGround> erased(ContributionHistory now, EventId event,
            String field) {
        return now.participation().erased().stream().map(Fact::event)
                .filter(erasure -> erasure.fields().stream()
                        .anyMatch(each -> each.event().equals(event)
                                && Objects.equals(each.field(), field)))
                .map(PersonalDataErased::ground).findFirst();
    }
}
