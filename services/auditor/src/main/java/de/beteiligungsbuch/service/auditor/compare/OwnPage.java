package de.beteiligungsbuch.service.auditor.compare;

import java.util.List;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * What a page of the portal's data should be.
 *
 * @param path of the data below {@link Portal#API}
 * @param name of what it is about, for people
 * @param view as the ledgers say; made when it is needed
 */
record OwnPage(String path, String name, Supplier<Object> view) {

    /** A list, as the API wraps it. */
    record Items(List<?> items) {}

    JsonNode json() {
        return LedgerJson.mapper().readTree(LedgerJson.mapper().writeValueAsBytes(view.get()));
    }
}
