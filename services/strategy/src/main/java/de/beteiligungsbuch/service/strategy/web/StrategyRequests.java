package de.beteiligungsbuch.service.strategy.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.ledgerservice.input.InputRefused;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.PartChoice;
import de.beteiligungsbuch.strategy.StrategyEvent.PartKind;

/** What is asked of a Stadtstrategie. */
final class StrategyRequests {

    private static final int TITLE = 500;

    private StrategyRequests() {}

    /** @param parts which texts; null for all that are ready */
    record CompileStrategyRequest(
            ProcessId processId,
            String title,
            @Nullable List<PartRequest> parts,
            @Nullable Instant occurredAt) {

        CompileStrategyRequest {
            Input.required("processId", processId);
            title = Input.text("title", title, TITLE);
        }
    }

    /** As {@link CompileStrategyRequest}; the title is that of the edition before if none is given. */
    record CompileEditionRequest(
            @Nullable String title,
            @Nullable List<PartRequest> parts,
            @Nullable Instant occurredAt) {

        static final CompileEditionRequest OF_ALL = new CompileEditionRequest(null, null, null);

        CompileEditionRequest {
            title = Input.optionalText("title", title, TITLE);
        }
    }

    record PartRequest(PartKind kind, String id) {

        PartRequest {
            Input.required("kind", kind);
            Input.required("id", id);
            uuid(id);
        }

        private static UUID uuid(String id) {
            try {
                return EntityId.parse(id);
            } catch (IllegalArgumentException e) {
                throw new InputRefused(ServiceReason.MALFORMED_VALUE, "id");
            }
        }

        PartChoice choice() {
            return new PartChoice(kind, uuid(id));
        }

        static @Nullable List<PartChoice> choices(@Nullable List<PartRequest> parts) {
            return parts == null
                    ? null
                    : Input.list("parts", parts, 1_000).stream().map(PartRequest::choice).toList();
        }
    }

    record SubmitEditionRequest(
            VorlageId vorlageId,
            Drucksache drucksache,
            @Nullable Instant occurredAt) {

        SubmitEditionRequest {
            Input.required("vorlageId", vorlageId);
            Input.required("drucksache", drucksache);
        }
    }
}
