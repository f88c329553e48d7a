package de.beteiligungsbuch.service.strategy.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Version;

/** The revision of an Ausgangsbild, a Zielbild or a Massnahme. */
record RevisionRequest(
        Version basedOn,
        WordingRequest wording,
        List<ChangeRequest> changes,
        @Nullable Instant occurredAt) {

    RevisionRequest {
        Input.required("basedOn", basedOn);
        Input.required("wording", wording);
        changes = Input.list("changes", changes, 500);
    }

    List<Change> made() {
        return changes.stream().map(ChangeRequest::change).toList();
    }
}
