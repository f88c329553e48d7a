package de.beteiligungsbuch.service.participation.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledgerservice.input.Input;

/** What is asked of processes. */
final class ProcessRequests {

    private static final int LINE = 300;

    private ProcessRequests() {}

    record OpenProcessRequest(
            String title,
            String organiser,
            @Nullable String facilitator,
            String mandate,
            List<String> foundations,
            @Nullable Instant occurredAt,
            @Nullable PublishedDate published) {

        OpenProcessRequest {
            title = Input.text("title", title, LINE);
            organiser = Input.text("organiser", organiser, LINE);
            facilitator = Input.optionalText("facilitator", facilitator, LINE);
            mandate = Input.text("mandate", mandate, LINE);
            foundations = Input.texts("foundations", foundations, 50, LINE);
        }
    }

    record OpenPhaseRequest(
            Integer number,
            String title,
            @Nullable String motto,
            String result,
            @Nullable Instant occurredAt,
            @Nullable PublishedDate published) {

        OpenPhaseRequest {
            number = Input.number("number", number, 1, 99);
            title = Input.text("title", title, LINE);
            motto = Input.optionalText("motto", motto, LINE);
            result = Input.text("result", result, LINE);
        }
    }
}
