package de.beteiligungsbuch.service.council.feed.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedId;

/** Lets one run of a feed at a time go on, over all instances: the database lets go if one dies. */
@Component
class OneAtATime {

    private final DataSource database;

    OneAtATime(DataSource database) {
        this.database = database;
    }

    /** Does it unless it is being done; empty then. */
    <T> Optional<T> alone(FeedId feed, Supplier<T> task) {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, "SELECT pg_try_advisory_lock(?)", feed)) {
                return Optional.empty();
            }
            try {
                return Optional.of(task.get());
            } finally {
                ask(connection, "SELECT pg_advisory_unlock(?)", feed);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no lock to be had from the database", e);
        }
    }

    private static boolean ask(Connection connection, String sql, FeedId feed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, feed.value().getLeastSignificantBits());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
