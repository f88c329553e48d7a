package de.beteiligungsbuch.testing;

import java.util.UUID;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** The PostgreSQL that all tests of a JVM share; a container where Docker answers. */
public final class TestPostgres {

    private TestPostgres() {}

    /** A new, empty database; the first call starts the server, whose commits are not durable. */
    public static Database database() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        Database maintenance = Shared.MAINTENANCE;
        Databases.create(maintenance, name);
        String url = maintenance.url();
        return new Database(url.substring(0, url.lastIndexOf('/') + 1) + name, maintenance.user(),
                maintenance.password());
    }

    private static final class Shared {

        static final Database MAINTENANCE = Docker.answers()
                ? container()
                : PostgresServer.startTemporary(false).database("postgres");

        // Testcontainers removes it when this JVM has ended.
        @SuppressWarnings("resource")
        private static Database container() {
            var container = new PostgreSQLContainer("postgres:18");
            container.start();
            String url = container.getJdbcUrl();
            int parameters = url.indexOf('?');
            return new Database(parameters < 0 ? url : url.substring(0, parameters),
                    container.getUsername(), container.getPassword());
        }
    }
}
