package de.beteiligungsbuch.bench.history;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.http.Clients;
import de.beteiligungsbuch.bench.http.Jvm;
import de.beteiligungsbuch.bench.http.KeptConnection;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;

/** A contribution as JSON, as the history answers it to anyone. */
public final class EntityBenchmark implements Benchmark {

    private static final String ENTITY = "entity";
    private static final String ROW = "bare Boot controller, one row by key";
    private static final String KNOWN = "entity, known already";
    private static final String SAME = "bare Boot controller, static answer";
    private static final int CLIENTS = 32;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    // A service that has just started is slow for some seconds.
    private static final int LONGER = 4;

    @Override
    public String name() {
        return "entity";
    }

    @Override
    public String title() {
        return "an entity as JSON from the history, held against a bare Boot controller on the same"
                + " database";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        progress.accept("writing " + effort.entries() + " entries, starting the services");
        try (RunningHistory history = RunningHistory.start(effort.entries());
                Jvm bare = bare(history)) {
            progress.accept(CLIENTS + " clients");
            String id = history.contribution();
            String path = "/api/history/v1/contributions/" + id;
            String tag = "If-None-Match: " + tag(history.service(), path) + "\r\n";
            SideBySide result = SideBySide.run(List.of(
                    getting(ENTITY, history.service(), path, "", OK, effort),
                    getting(ROW, bare, "/contributions/" + id, "", OK, effort),
                    getting(KNOWN, history.service(), path, tag, NOT_MODIFIED, effort),
                    getting(SAME, bare, "/same", "", OK, effort)), effort.rounds());
            String line = "an entity as JSON, " + CLIENTS + " clients";
            return List.of(
                    Row.of(line, ROW, Target.atLeast(0.8), result.ratio(ENTITY, ROW, Figure.RATE)),
                    Row.of(line, ROW, result.ratio(ENTITY, ROW, Figure.P99)),
                    Row.of(line + ", with its ETag", SAME, Target.atLeast(0.5),
                            result.ratio(KNOWN, SAME, Figure.RATE)),
                    Row.of(line + ", with its ETag", SAME,
                            result.ratio(KNOWN, SAME, Figure.P99)));
        }
    }

    private static Jvm bare(RunningHistory history) throws Exception {
        return Jvm.start(List.of("-cp", System.getProperty("java.class.path"),
                "-Dlogback.configurationFile=bench-logback.xml", BareReader.class.getName()),
                Map.of("DATABASE_URL", history.database().url(), "DATABASE_USER",
                        history.database().user(), "DATABASE_PASSWORD",
                        history.database().password(), "SCHEMA", history.live()),
                "/ready", history.folder().resolve("bare.log"));
    }

    private static String tag(Jvm service, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + service.port() + path)).build(),
                    BodyHandlers.discarding()).headers().firstValue("ETag").orElseThrow();
        }
    }

    private static Contestant getting(String name, Jvm service, String path, String headers,
            int wanted, Effort effort) {
        return new Contestant(name, () -> Clients.measure(service, CLIENTS,
                effort.time().multipliedBy(LONGER),
                connection -> get(connection, path, headers, wanted)));
    }

    private static void get(KeptConnection connection, String path, String headers, int wanted)
            throws IOException {
        int status = connection.get(path, headers);
        if (status != wanted) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }
}
