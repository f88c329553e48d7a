package de.beteiligungsbuch.service.strategy.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.strategy.Source;

/** Why something is decided upon a text, and whence. */
record GroundsRequest(String reason, List<SourceRequest> sources, @Nullable Instant occurredAt) {

    GroundsRequest {
        reason = Input.paragraph("reason", reason, 5_000);
        sources = Input.list("sources", sources, 200);
    }

    List<Source> named() {
        return SourceRequest.sources(sources);
    }
}
