package de.beteiligungsbuch.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.NotMeasurable;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;
import de.beteiligungsbuch.eventstore.topic.LedgerTopics;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.KafkaBroker;
import de.beteiligungsbuch.testing.PostgresServer;
import de.beteiligungsbuch.testing.TestTokens;

/** A command over HTTP: token, aggregate, append; the council's service as it is delivered. */
public final class CommandBenchmark implements Benchmark {

    private static final Path JAR = Path
            .of("services/council/target/service-council-0.1.0-SNAPSHOT.jar");
    private static final String OURS = "council service";
    private static final String BARE = "bare Boot controller, bare group commit";
    private static final int CLIENTS = 32;
    private static final int CREATED = 201;
    // A service that has just started is slow for some seconds.
    private static final int LONGER = 4;
    // Makes an entry of about 1 KB.
    private static final String PROPOSAL = "Der Rat beschließt die Vorlage. ".repeat(13);
    private static final byte[] BODY = ("{\"drucksache\":\"12400-18\",\"content\":{\"kind\":\"MOTION\","
            + "\"title\":\"Vorlage\",\"proposal\":\"" + PROPOSAL + "\"}}")
            .getBytes(StandardCharsets.UTF_8);

    @Override
    public String name() {
        return "command";
    }

    @Override
    public String title() {
        return "a command over HTTP, held against a bare Boot controller in front of the bare group"
                + " commit";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        if (!Files.exists(JAR)) {
            throw new NotMeasurable(JAR + " is not there; build it with `mvn package`");
        }
        try (KafkaBroker broker = KafkaBroker.start();
                PostgresServer postgres = PostgresServer.start()) {
            LedgerTopics.create(broker.bootstrapServers(), new LedgerName("bare"));
            progress.accept("starting the services");
            try (Jvm ours = ours(broker, postgres.database("council")); Jvm bare = bare(broker)) {
                progress.accept(CLIENTS + " clients, fsync");
                SideBySide result = SideBySide.run(List.of(
                        posting(OURS, ours, "/api/council/v1/vorlagen", effort),
                        posting(BARE, bare, "/entries", effort)), effort.rounds());
                String path = "command over HTTP, " + CLIENTS + " clients, fsync";
                return List.of(
                        Row.of(path, BARE, Target.atLeast(0.75),
                                result.ratio(OURS, BARE, Figure.RATE)),
                        Row.of(path, BARE, result.ratio(OURS, BARE, Figure.P50)),
                        Row.of(path, BARE, result.ratio(OURS, BARE, Figure.P99)));
            }
        }
    }

    private static Jvm ours(KafkaBroker broker, Database database) throws Exception {
        Path state = Files.createDirectories(broker.data().resolve("council-state"));
        return Jvm.start(List.of("-jar", JAR.toString()), Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "DATABASE_URL", database.url(), "DATABASE_USER", database.user(),
                "DATABASE_PASSWORD", database.password(), "OIDC_ISSUER", TestTokens.ISSUER,
                "OIDC_JWKS_URL", TestTokens.jwksUrl(), "STATE_DIR", state.toString(),
                "NOTARY_HOST", "bench.example", "NOTARY_CREATE_KEYS", "true"),
                "/actuator/health/readiness",
                broker.data().resolve("council.log"));
    }

    private static Jvm bare(KafkaBroker broker) throws Exception {
        return Jvm.start(List.of("-cp", System.getProperty("java.class.path"),
                "-Dlogback.configurationFile=bench-logback.xml", BareService.class.getName()),
                Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()), "/ready",
                broker.data().resolve("bare.log"));
    }

    private static Contestant posting(String name, Jvm service, String path, Effort effort) {
        String token = TestTokens.token("clerk", "clerk");
        return new Contestant(name, () -> Clients.measure(service, CLIENTS,
                effort.time().multipliedBy(LONGER), connection -> post(connection, path, token)));
    }

    private static void post(KeptConnection connection, String path, String token)
            throws IOException {
        int status = connection.post(path, "Authorization: Bearer " + token
                + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n", BODY);
        if (status != CREATED) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }
}
