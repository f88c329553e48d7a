package de.beteiligungsbuch.bench.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import de.beteiligungsbuch.bench.NotMeasurable;
import de.beteiligungsbuch.bench.append.LedgerStore;
import de.beteiligungsbuch.bench.http.Jvm;
import de.beteiligungsbuch.bench.replay.Contributions;
import de.beteiligungsbuch.eventstore.topic.LedgerTopics;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.KafkaBroker;
import de.beteiligungsbuch.testing.PostgresServer;
import de.beteiligungsbuch.testing.TestTokens;

/** The history as it is delivered, on a ledger full of contributions. */
final class RunningHistory implements AutoCloseable {

    static final LedgerName LEDGER = LedgerName.PARTICIPATION;

    private static final Path JAR = Path
            .of("services/history/target/service-history-0.1.0-SNAPSHOT.jar");
    private static final int CONTRIBUTIONS_AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_NANOS = 1_000_000;

    private final KafkaBroker broker;
    private final PostgresServer postgres;
    private final Contributions contributions = new Contributions(6);
    private final Database database;
    private final Connection connection;
    private final Jvm service;

    private RunningHistory(KafkaBroker broker, PostgresServer postgres, int entries)
            throws Exception {
        this.broker = broker;
        this.postgres = postgres;
        LedgerTopics.create(broker.bootstrapServers(), LedgerName.STRATEGY);
        LedgerTopics.create(broker.bootstrapServers(), LedgerName.COUNCIL);
        long written = fill(entries);
        database = postgres.database("history");
        connection = database.dataSource().getConnection();
        service = Jvm.start(List.of("-jar", JAR.toString()), Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "DATABASE_URL", database.url(), "DATABASE_USER", database.user(),
                "DATABASE_PASSWORD", database.password(), "OIDC_ISSUER", TestTokens.ISSUER,
                "OIDC_JWKS_URL", TestTokens.jwksUrl()), "/actuator/health/liveness",
                broker.data().resolve("history.log"));
        awaitPosition(live(), written);
    }

    /**
     * Starts it, with all that it needs; returns when it has taken everything in.
     *
     * @param entries in the ledger, or a few more
     */
    static RunningHistory start(int entries) throws Exception {
        if (!Files.exists(JAR)) {
            throw new NotMeasurable(JAR + " is not there; build it with `mvn package`");
        }
        KafkaBroker broker = KafkaBroker.start();
        PostgresServer postgres = PostgresServer.start();
        try {
            return new RunningHistory(broker, postgres, entries);
        } catch (Exception e) {
            postgres.close();
            broker.close();
            throw e;
        }
    }

    private long fill(int entries) {
        try (LedgerStore store = ledger()) {
            while (store.writer().nextIndex() < entries) {
                store.writer().append(contributions.answered(CONTRIBUTIONS_AT_ONCE));
            }
            return store.writer().nextIndex();
        }
    }

    /** The ledger, to be written by this process. */
    LedgerStore ledger() {
        return LedgerStore.open(broker.bootstrapServers(), LEDGER,
                broker.data().resolve("bench-index"));
    }

    /** Its process. */
    Jvm service() {
        return service;
    }

    /** Its database. */
    Database database() {
        return database;
    }

    /** Where to put files; gone when this is closed. */
    Path folder() {
        return broker.data();
    }

    /** The last contribution that the ledger was filled with. */
    String contribution() {
        return contributions.last().toString();
    }

    /** The schema that answers. */
    String live() throws SQLException {
        return text("SELECT schema FROM projection WHERE live");
    }

    /** The schema made last. */
    String newest() throws SQLException {
        return text("SELECT schema FROM projection ORDER BY created DESC LIMIT 1");
    }

    /** How many entries of the ledger are in a schema: committed, to be read by anyone. */
    long position(String schema) throws SQLException {
        String position = text("SELECT coalesce(max(next), 0) FROM " + schema
                + ".position WHERE topic = '" + LEDGER.topic() + "'");
        return Long.parseLong(position);
    }

    /** Returns as soon as so many entries are in a schema. */
    void awaitPosition(String schema, long wanted) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (position(schema) < wanted) {
            pause(deadline);
        }
    }

    /** Returns once a schema answers. */
    void awaitLive(String schema) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!live().equals(schema)) {
            pause(deadline);
        }
    }

    private static void pause(long deadline) {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("the history does not come on");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    /** Does something in the database. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing found: " + sql);
            }
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        service.close();
        connection.close();
        postgres.close();
        broker.close();
    }
}
