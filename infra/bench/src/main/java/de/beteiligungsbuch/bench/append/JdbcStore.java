package de.beteiligungsbuch.bench.append;

import java.sql.SQLException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import de.beteiligungsbuch.testing.Database;

/** The peer: Axon's own event store on PostgreSQL, its connections from a pool. */
final class JdbcStore implements AutoCloseable {

    /** What a row does not repeat of what an entry of ours says; see the test. */
    static final int FEWER_BYTES = 305;

    private final HikariDataSource pool;
    private final EmbeddedEventStore store;

    /** @param connections how many callers can be served at once */
    JdbcStore(Database database, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        // The connection belongs to the unit of work, whose commit commits it.
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new DataSourceConnectionProvider(pool)))
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(Jackson3Serializer.builder().build())
                .snapshotSerializer(Jackson3Serializer.builder().build()).build();
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    EventStore eventStore() {
        return store;
    }

    /** Lets the server answer before the disk has it, or not. */
    static void durable(Database database, boolean durable) throws SQLException {
        String value = durable ? "on" : "off";
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String setting : new String[]{"fsync", "synchronous_commit", "full_page_writes"}) {
                statement.execute("alter system set " + setting + " = " + value);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
