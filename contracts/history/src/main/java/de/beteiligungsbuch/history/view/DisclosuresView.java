package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.ledger.DisclosureDigest;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;

/**
 * What is public of a contribution, in the form from which anyone computes the digests in its first
 * entry.
 *
 * @param event       of that entry
 * @param disclosures SD-JWT disclosures (RFC 9901 § 4.2.1) of what is shown; none where nothing is
 */
public record DisclosuresView(EventId event, List<String> disclosures) {

    /** Those of a contribution; empty where its beginning is not known. */
    public static Optional<DisclosuresView> of(ContributionHistory seen, ContributionHistory now,
            DisclosedText.Disclosing disclosing) {
        Fact<ContributionSubmitted> submitted = seen.participation().submitted();
        Fact<ContributionsMerged> merged = seen.participation().merged();
        if (submitted != null) {
            EventId event = submitted.when().eventId();
            return Optional.of(new DisclosuresView(event, Stream.concat(
                    shown(DisclosedText.text(seen, now, disclosing), event,
                            Optional.of(submitted.event().textDigest()), disclosing),
                    shown(DisclosedText.publicName(seen, now, disclosing), event,
                            Optional.ofNullable(submitted.event().publicNameDigest()), disclosing))
                    .toList()));
        }
        return Optional.ofNullable(merged).map(fact -> {
            EventId event = fact.when().eventId();
            return new DisclosuresView(event, shown(DisclosedText.text(seen, now, disclosing),
                    event, Optional.of(fact.event().textDigest()), disclosing).toList());
        });
    }

    private static Stream<String> shown(Optional<DisclosedText> text, EventId event,
            Optional<DisclosureDigest> digest, DisclosedText.Disclosing disclosing) {
        return text.filter(found -> found.state() == DisclosedText.State.SHOWN)
                .flatMap(found -> disclosing.apply(event)).map(Disclosures::disclosures)
                .stream().flatMap(List::stream)
                .filter(encoded -> digest.filter(DisclosureDigest.of(encoded)::equals)
                        .isPresent());
    }
}
