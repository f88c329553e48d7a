package de.beteiligungsbuch.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerTest {

    @Test
    void a_committed_row_is_there_after_kill_9_and_a_restart() throws SQLException {
        try (var server = PostgresServer.start()) {
            Database database = server.database("history");
            execute(database, "create table entry as select 7 as ledgerindex");

            long before = server.pid();
            server.kill();
            assertThat(server.alive()).isFalse();
            server.restart();

            assertThat(server.pid()).isNotEqualTo(before);
            assertThat(query(database, "select ledgerindex from entry")).isEqualTo("7");
        }
    }

    @Test
    void its_data_stay_for_the_next_server_on_another_port(@TempDir Path data)
            throws SQLException {
        try (var server = PostgresServer.start(data, FreePort.any())) {
            execute(server.database("history"), "create table entry as select 7 as ledgerindex");
        }
        try (var server = PostgresServer.start(data, FreePort.any())) {
            assertThat(query(server.database("history"), "select ledgerindex from entry"))
                    .isEqualTo("7");
        }
    }

    @Test
    void the_process_id_of_a_dead_server_may_belong_to_somebody_else(@TempDir Path data)
            throws Exception {
        try (var server = PostgresServer.start(data, FreePort.any())) {
            server.kill();
            Path file = data.resolve("db/postmaster.pid");
            String stale = Files.readString(file);
            Files.writeString(file, stale.replaceFirst("\\d+",
                    Long.toString(ProcessHandle.current().pid())));
            server.restart();
            assertThat(server.alive()).isTrue();
        }
    }

    @Test
    void no_second_server_starts_on_the_same_data(@TempDir Path data) {
        try (var server = PostgresServer.start(data, FreePort.any())) {
            int port = FreePort.any();
            assertThatThrownBy(() -> PostgresServer.start(data, port))
                    .hasMessageContaining("process id " + server.pid() + " already runs on");
        }
    }

    @Test
    void a_paused_server_answers_again_when_it_is_resumed() throws SQLException {
        try (var server = PostgresServer.start()) {
            server.pause();
            assertThat(server.alive()).isTrue();
            server.resume();
            assertThat(query(server.database("postgres"), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void every_test_gets_an_empty_database_of_its_own() throws SQLException {
        Database one = TestPostgres.database();
        execute(one, "create table entry ()");
        execute(TestPostgres.database(), "create table entry ()");
    }

    @Test
    void text_is_kept_as_utf_8() throws SQLException {
        assertThat(query(TestPostgres.database(), "select upper('größe') || '€'"))
                .isEqualTo("GRÖSSE€".replace("SS", "ß"));
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
