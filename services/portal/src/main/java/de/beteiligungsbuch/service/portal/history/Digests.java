package de.beteiligungsbuch.service.portal.history;

import java.util.List;
import java.util.Map;

/** A SHA-256 for each projection, at those positions of the ledgers. */
public record Digests(
        int projectionVersion,
        Map<String, Long> positions,
        List<Projection> projections) {

    /** One projection; {@code states} counts its entities. */
    public record Projection(String name, String sha256, long states) {}
}
