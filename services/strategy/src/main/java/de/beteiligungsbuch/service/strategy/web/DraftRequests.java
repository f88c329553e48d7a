package de.beteiligungsbuch.service.strategy.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.strategy.MassnahmeEvent.Horizon;

/** With what texts begin. */
final class DraftRequests {

    private static final int NUMBERS = 9_999;
    private static final int MANY = 200;

    private DraftRequests() {}

    record DraftAusgangsbildRequest(
            ProcessId processId,
            Integer number,
            WordingRequest wording,
            List<SourceRequest> sources,
            @Nullable Instant occurredAt) {

        DraftAusgangsbildRequest {
            Input.required("processId", processId);
            number = Input.number("number", number, 1, NUMBERS);
            Input.required("wording", wording);
            sources = Input.list("sources", sources, MANY);
        }
    }

    record NameSpannungsfeldRequest(
            ProcessId processId,
            Integer number,
            List<String> poles,
            @Nullable Instant occurredAt) {

        NameSpannungsfeldRequest {
            Input.required("processId", processId);
            number = Input.number("number", number, 1, NUMBERS);
            poles = Input.list("poles", poles, 10);
            for (int i = 0; i < poles.size(); i++) {
                Input.text("poles[" + i + "]", poles.get(i), 300);
            }
        }
    }

    record DraftZielbildRequest(
            ProcessId processId,
            Integer number,
            WordingRequest wording,
            List<AusgangsbildId> ausgangsbilder,
            List<SourceRequest> sources,
            @Nullable Instant occurredAt) {

        DraftZielbildRequest {
            Input.required("processId", processId);
            number = Input.number("number", number, 1, NUMBERS);
            Input.required("wording", wording);
            ausgangsbilder = Input.list("ausgangsbilder", ausgangsbilder, MANY);
            sources = Input.list("sources", sources, MANY);
        }
    }

    record ProposeMassnahmeRequest(
            ProcessId processId,
            Integer number,
            WordingRequest wording,
            Horizon horizon,
            List<ZielbildId> zielbilder,
            List<SourceRequest> sources,
            @Nullable Instant occurredAt) {

        ProposeMassnahmeRequest {
            Input.required("processId", processId);
            number = Input.number("number", number, 1, NUMBERS);
            Input.required("wording", wording);
            Input.required("horizon", horizon);
            zielbilder = Input.list("zielbilder", zielbilder, MANY);
            sources = Input.list("sources", sources, MANY);
        }
    }
}
