package de.beteiligungsbuch.service.auditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.service.auditor.document.Html;
import de.beteiligungsbuch.service.auditor.document.Page;
import de.beteiligungsbuch.service.auditor.document.PlainText;
import de.beteiligungsbuch.service.auditor.story.Messages;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** How a page is given out: as text, as JSON, as one HTML file. */
final class Writing {

    private static final JsonMapper MAPPER = LedgerJson.mapper().rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "One page that needs nothing else, into this file.")
    private @Nullable Path html;

    void write(PrintWriter out, Page page, Supplier<Object> view, Messages messages) {
        if (html != null) {
            store(html, Html.of(page, messages.get("skip"), messages.get("contents")));
        }
        if (json) {
            out.println(json(view.get()));
        } else if (html == null) {
            out.print(PlainText.of(page));
        }
        out.flush();
    }

    static String json(Object view) {
        return MAPPER.writeValueAsString(view);
    }

    private static void store(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CouldNotTell(file + " cannot be written: " + e, e);
        }
    }
}
