package de.beteiligungsbuch.service.auditor.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.MemoryLedgers;
import de.beteiligungsbuch.service.auditor.story.Rebuilt;

/** A portal that gives the answers of a real rebuild, page by page, and may be tampered with. */
final class RecordedPortal implements AutoCloseable {

    private static final int ITEMS_AT_ONCE = 100;
    private static final String API = "/api/history/v1";

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private int failing;

    RecordedPortal(MemoryLedgers source) {
        Map<LedgerName, Long> positions = new TreeMap<>(
                (one, other) -> one.value().compareTo(other.value()));
        source.ledgers().forEach(ledger -> positions.put(ledger, source.size(ledger)));
        OwnHistory own = new OwnHistory(Rebuilt.of(source, new Cut(null, positions, null)));
        OwnPages.of(own, positions).forEach(page -> record(page.path(), page.json()));
        OwnPage digests = OwnDigests.of(own.rebuilt(), positions);
        record(digests.path(), digests.json());
        ShownPages.of(own).forEach(page -> answers.put(page.path(), html(page)));
        positions.forEach((ledger, size) -> answers.put(API + "/ledgers/" + ledger + "/entries",
                lines(source.all(ledger))));
        progress(positions);
        server = serve();
    }

    void progress(Map<LedgerName, Long> positions) {
        List<Map<String, Object>> ledgers = new ArrayList<>();
        positions.forEach((name, size) -> ledgers
                .add(Map.of("name", name.value(), "position", size)));
        answers.put(API + "/progress",
                LedgerJson.mapper().writeValueAsBytes(Map.of("ledgers", ledgers)));
    }

    private void record(String path, JsonNode json) {
        JsonNode items = json.get("items");
        if (items == null || items.size() <= ITEMS_AT_ONCE) {
            answers.put(API + path, json.toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        String at = path;
        for (int from = 0; from < items.size(); from += ITEMS_AT_ONCE) {
            List<JsonNode> part = new ArrayList<>();
            for (int i = from; i < Math.min(items.size(), from + ITEMS_AT_ONCE); i++) {
                part.add(items.get(i));
            }
            Map<String, Object> page = new LinkedHashMap<>(Map.of("items", part));
            String next = String.valueOf(from + ITEMS_AT_ONCE);
            if (from + ITEMS_AT_ONCE < items.size()) {
                page.put("next", next);
            }
            answers.put(API + at, LedgerJson.mapper().writeValueAsBytes(page));
            at = path + "&after=" + next;
        }
    }

    /** As a portal marks words, with a footnote and words for those who hear the page. */
    private static byte[] html(Shown page) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html><html><head><title>x</title><style>p { color: red }</style></head>
                <body><script>if (1 < 2) { alert("<p>") }</script><main>""");
        page.texts().forEach(text -> {
            String[] words = escaped(text).split(" ", 2);
            html.append("<p lang='de' title=\"a > b\"><mark>").append(words[0]).append("</mark>")
                    .append("<span class=\"ref\"><a href='#fn'><span class=vh>Fußnote</span> 7</a>"
                            + "</span> ")
                    .append(words.length > 1 ? words[1].replace(" ", "\n   ") : "").append("</p>");
        });
        return html.append("</main></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("ü", "&#252;").replace("ä",
                "&#xE4;");
    }

    private static byte[] lines(List<byte[]> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        entries.forEach(entry -> {
            lines.writeBytes(entry);
            lines.write('\n');
        });
        return lines.toByteArray();
    }

    private HttpServer serve() {
        try {
            HttpServer http = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", this::answer);
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        if (path.contains("/entries?")) {
            path = path.substring(0, path.indexOf('?'));
        }
        byte[] body = answers.get(path);
        int status = failing > 0 ? failing : body == null ? 404 : 200;
        exchange.sendResponseHeaders(status, body == null || status != 200 ? -1 : body.length);
        if (body != null && status == 200) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** Changes every answer whose path holds this. */
    int tamper(String path, UnaryOperator<String> change) {
        int changed = 0;
        for (Map.Entry<String, byte[]> answer : new HashMap<>(answers).entrySet()) {
            String before = new String(answer.getValue(), StandardCharsets.UTF_8);
            String after = answer.getKey().contains(path) ? change.apply(before) : before;
            if (!after.equals(before)) {
                answers.put(answer.getKey(), after.getBytes(StandardCharsets.UTF_8));
                changed++;
            }
        }
        return changed;
    }

    void remove(String path) {
        answers.keySet().removeIf(each -> each.contains(path));
    }

    /** From now on everything is answered so. */
    void failWith(int status) {
        failing = status;
    }

    /** Answers so when it is asked for the past. */
    void remembers(RecordedPortal past, String asOf) {
        past.answers.forEach((path, body) -> answers
                .put(path + (path.contains("?") ? "&" : "?") + asOf, body));
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
