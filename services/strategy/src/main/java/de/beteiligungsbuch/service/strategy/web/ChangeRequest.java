package de.beteiligungsbuch.service.strategy.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Span;

/** A change; whether it has the spans and sources that it needs, the aggregate decides. */
record ChangeRequest(
        Change.Kind kind,
        @Nullable Span before,
        @Nullable Span after,
        String rationale,
        List<SourceRequest> sources,
        @Nullable ZielbildId otherZielbild,
        List<AusgangsbildId> ausgangsbilder,
        @Nullable Integer footnote) {

    ChangeRequest {
        Input.required("kind", kind);
        rationale = Input.paragraph("rationale", rationale, 5_000);
        sources = Input.list("sources", sources, 200);
        ausgangsbilder = Input.list("ausgangsbilder", ausgangsbilder, 200);
    }

    Change change() {
        return new Change(kind, before, after, rationale, SourceRequest.sources(sources),
                otherZielbild, ausgangsbilder, footnote);
    }
}
