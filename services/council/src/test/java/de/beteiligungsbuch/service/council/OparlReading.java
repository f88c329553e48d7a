package de.beteiligungsbuch.service.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.LedgerJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Any consumer: without a token, following links. */
final class OparlReading {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    OparlReading(String base) {
        this.base = base;
    }

    HttpResponse<String> ask(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create(address.startsWith("/") ? base + address : address))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String address) {
        HttpResponse<String> answer = ask("GET", address);
        assertThat(answer.statusCode()).as(() -> address + ": " + answer.body()).isEqualTo(200);
        return LedgerJson.mapper().readTree(answer.body());
    }

    /** All pages of a list. */
    List<JsonNode> pages(String address) {
        List<JsonNode> pages = new ArrayList<>();
        String next = address;
        while (!next.isEmpty()) {
            JsonNode page = get(next);
            pages.add(page);
            next = page.path("links").path("next").asString("");
        }
        return pages;
    }

    /** All objects of a list. */
    List<JsonNode> all(String address) {
        return pages(address).stream().flatMap(page -> page.path("data").valueStream()).toList();
    }
}
