package de.beteiligungsbuch.service.auditor.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.history.ProjectionDigest;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.story.Rebuilt;

/** The digest of every projection, as {@code /digests} has them. */
final class OwnDigests {

    private OwnDigests() {}

    /** As {@code /digests} has it; the name is its id. */
    record Digests(
            int projectionVersion,
            Map<LedgerName, Long> positions,
            long deadLetters,
            List<Projection> projections) {}

    /** The digest of one. */
    record Projection(String name, String sha256, long states) {}

    static OwnPage of(Rebuilt rebuilt, Map<LedgerName, Long> positions) {
        return new OwnPage("/digests", "SHA-256", () -> new Digests(ProjectionDigest.VERSION,
                positions, 0, new EnumMap<>(rebuilt.seen().digests()).entrySet().stream()
                        .map(each -> new Projection(each.getKey().projection(),
                                each.getValue().hex(), each.getValue().states()))
                        .toList()));
    }
}
