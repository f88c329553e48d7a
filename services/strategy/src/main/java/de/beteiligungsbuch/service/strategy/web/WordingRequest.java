package de.beteiligungsbuch.service.strategy.web;

import java.util.List;

import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.strategy.Wording;

/** A wording. */
record WordingRequest(String title, List<String> paragraphs) {

    WordingRequest {
        title = Input.text("title", title, 500);
        paragraphs = Input.list("paragraphs", paragraphs, 200);
        for (int i = 0; i < paragraphs.size(); i++) {
            Input.paragraph("paragraphs[" + i + "]", paragraphs.get(i), 20_000);
        }
    }

    Wording wording() {
        return new Wording(title, paragraphs);
    }
}
