package de.beteiligungsbuch.bench.history;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.history.EntityKind;

/**
 * The baseline of an entity as JSON: a Boot controller that reads one row by its key and answers
 * with what stands in it; and one that always answers the same.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(BareReader.Controller.class)
public class BareReader {

    private static final int CONNECTIONS = 12;

    static void main(String[] arguments) {
        SpringApplication.run(BareReader.class, arguments);
    }

    @Bean
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getenv("DATABASE_URL"));
        config.setUsername(System.getenv("DATABASE_USER"));
        config.setPassword(System.getenv("DATABASE_PASSWORD"));
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    @RestController
    static class Controller {

        private static final byte[] SAME = ("{\"text\":\"" + "a".repeat(1_000) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);

        private final HikariDataSource pool;
        private final String select = "SELECT doc::text FROM " + System.getenv("SCHEMA")
                + ".state WHERE kind = " + EntityKind.CONTRIBUTION.code() + " AND id = ?";

        Controller(HikariDataSource pool) {
            this.pool = pool;
        }

        @GetMapping("/ready")
        Map<String, Object> ready() {
            return Map.of("status", "UP");
        }

        @GetMapping(path = "/contributions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] row(@PathVariable UUID id) throws SQLException {
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement = connection.prepareStatement(select)) {
                statement.setObject(1, id);
                try (ResultSet rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw new IllegalStateException("contribution " + id + " is not there");
                    }
                    return rows.getString(1).getBytes(StandardCharsets.UTF_8);
                }
            }
        }

        @GetMapping(path = "/same", produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] same() {
            return SAME;
        }
    }
}
