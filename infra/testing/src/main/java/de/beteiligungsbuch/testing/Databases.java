package de.beteiligungsbuch.testing;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Making a database of a server that runs. */
public final class Databases {

    private static final String ALREADY_EXISTS = "42P04";

    private Databases() {}

    /**
     * Makes the database unless it exists.
     *
     * @param maintenance a database of the same server that exists
     */
    public static void create(Database maintenance, String name) {
        try (var connection = maintenance.dataSource().getConnection();
                var exists = connection
                        .prepareStatement("select 1 from pg_database where datname = ?");
                var statement = connection.createStatement()) {
            exists.setString(1, name);
            try (ResultSet found = exists.executeQuery()) {
                if (!found.next()) {
                    statement.execute("create database " + statement.enquoteIdentifier(name, true));
                }
            }
        } catch (SQLException e) {
            if (!ALREADY_EXISTS.equals(e.getSQLState())) {
                throw new IllegalStateException("the database " + name + " cannot be made", e);
            }
        }
    }
}
