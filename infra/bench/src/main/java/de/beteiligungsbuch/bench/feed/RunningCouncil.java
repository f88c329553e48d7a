package de.beteiligungsbuch.bench.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.bench.NotMeasurable;
import de.beteiligungsbuch.bench.http.Jvm;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.KafkaBroker;
import de.beteiligungsbuch.testing.PostgresServer;
import de.beteiligungsbuch.testing.TestTokens;

/** The council's service as it is delivered, with all that it needs. */
final class RunningCouncil implements AutoCloseable {

    private static final Path JAR = Path
            .of("services/council/target/service-council-0.1.0-SNAPSHOT.jar");
    private static final String FEEDS = "/api/council/v1/feeds";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long PAUSE_NANOS = 200_000_000;
    private static final double NANOS_A_SECOND = 1e9;

    private final KafkaBroker broker;
    private final PostgresServer postgres;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int management;
    private final Connection connection;
    private final Jvm service;

    private RunningCouncil(KafkaBroker broker, PostgresServer postgres) throws Exception {
        this.broker = broker;
        this.postgres = postgres;
        management = freePort();
        Database database = postgres.database("council");
        connection = database.dataSource().getConnection();
        Path state = Files.createDirectories(broker.data().resolve("council-state"));
        service = Jvm.start(arguments(management), Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()),
                Map.entry("LEDGER_CREATE_TOPICS", "true"),
                Map.entry("DATABASE_URL", database.url()),
                Map.entry("DATABASE_USER", database.user()),
                Map.entry("DATABASE_PASSWORD", database.password()),
                Map.entry("OIDC_ISSUER", TestTokens.ISSUER),
                Map.entry("OIDC_JWKS_URL", TestTokens.jwksUrl()),
                Map.entry("STATE_DIR", state.toString()),
                Map.entry("NOTARY_HOST", "bench.example"),
                Map.entry("NOTARY_CREATE_KEYS", "true"),
                Map.entry("FEED_ALLOW_NETWORKS", "127.0.0.0/8"), Map.entry("FEED_PAUSE", "PT0S"),
                Map.entry("FEED_LOOK", "PT0.2S")), "/actuator/health/readiness",
                broker.data().resolve("council.log"));
    }

    private static List<String> arguments(int management) {
        return List.of("-Djava.rmi.server.hostname=127.0.0.1",
                "-Dcom.sun.management.jmxremote.host=127.0.0.1",
                "-Dcom.sun.management.jmxremote.port=" + management,
                "-Dcom.sun.management.jmxremote.rmi.port=" + management,
                "-Dcom.sun.management.jmxremote.authenticate=false",
                "-Dcom.sun.management.jmxremote.ssl=false", "-jar", JAR.toString());
    }

    static RunningCouncil start() throws Exception {
        if (!Files.exists(JAR)) {
            throw new NotMeasurable(JAR + " is not there; build it with `mvn package`");
        }
        KafkaBroker broker = KafkaBroker.start();
        PostgresServer postgres = PostgresServer.start();
        try {
            return new RunningCouncil(broker, postgres);
        } catch (Exception e) {
            postgres.close();
            broker.close();
            throw e;
        }
    }

    /** The broker that it uses. */
    KafkaBroker broker() {
        return broker;
    }

    /** Another database on its server. */
    Database database(String name) {
        return postgres.database(name);
    }

    /** Its process. */
    Jvm service() {
        return service;
    }

    /** What its heap holds. */
    LiveHeap heap() throws IOException {
        return new LiveHeap(management);
    }

    /** A run that is complete. */
    record Run(long objects, long requests, long added, Duration took) {

        double seconds() {
            return took.toNanos() / NANOS_A_SECOND;
        }
    }

    /**
     * Connects a city of which papers become Vorlagen or not; it is being read when this returns.
     *
     * @param papers as the settings of a feed have it
     * @return its id
     */
    String connect(String city, String papers) throws IOException, InterruptedException {
        return send("POST", FEEDS, "{\"name\":\"" + UUID.randomUUID() + "\",\"url\":\"" + city
                + "/system\",\"settings\":" + settings(papers) + "}").path("feedId").asString();
    }

    /** Reads it with other settings from now on. */
    void settings(String feed, String papers) throws IOException, InterruptedException {
        send("PUT", FEEDS + "/" + feed + "/settings", settings(papers));
    }

    private static String settings(String papers) {
        return "{\"papers\":\"" + papers + "\",\"publicIfSilent\":true,\"decidesIfSilent\":true,"
                + "\"intervalMinutes\":44640,\"sweepMinutes\":44640}";
    }

    /** Reads what is new. */
    void read(String feed) throws IOException, InterruptedException {
        send("POST", FEEDS + "/" + feed + "/runs", "{\"everything\":false}");
    }

    /**
     * Returns when so many runs have ended.
     *
     * @param meanwhile is done now and then while it waits
     * @return the last one, as the service says that it went
     * @throws IllegalStateException unless it is complete
     */
    Run await(String feed, int runs, Runnable meanwhile)
            throws IOException, InterruptedException, SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ended(feed) < runs) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the run does not come to its end");
            }
            meanwhile.run();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        JsonNode last = send("GET", FEEDS + "/" + feed + "/runs", "").path(0);
        if (!last.path("state").asString("").equals("COMPLETE")) {
            throw new IllegalStateException("the run is not complete: " + last);
        }
        return run(last);
    }

    /** Asked of the database, where it costs nothing: the service counts all changes to answer. */
    private int ended(String feed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT count(*) FROM feed_run WHERE feed = ?::uuid AND state <> 'RUNNING'")) {
            statement.setString(1, feed);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    private static Run run(JsonNode run) {
        long added = run.path("changes").valueStream().mapToLong(kind -> kind.path("ADDED")
                .asLong(0)).sum();
        return new Run(run.path("objects").asLong(), run.path("requests").asLong(), added,
                Duration.between(Instant.parse(run.path("startedAt").asString()),
                        Instant.parse(run.path("endedAt").asString())));
    }

    /** Asks something as an administrator. */
    JsonNode send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Authorization", "Bearer " + TestTokens.token("admin", "admin"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body))
                .build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " was answered with "
                    + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty()
                ? LedgerJson.mapper().createObjectNode()
                : LedgerJson.mapper().readTree(answer.body());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws SQLException {
        client.close();
        service.close();
        connection.close();
        postgres.close();
        broker.close();
    }
}
