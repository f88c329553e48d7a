package de.beteiligungsbuch.bench.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The baseline of a rebuild: the rows of a projection, kept in files, are copied into tables with
 * the same indexes, a table after the other. Nothing is read from Kafka, parsed or folded.
 */
final class RowCopy implements AutoCloseable {

    private static final String SCHEMA = "bare";
    private static final List<String> TABLES = List.of("entry", "touch", "state", "disclosure",
            "position");
    private static final int BUFFER = 1 << 16;

    private final String source;
    private final Path folder;
    private final Connection connection;
    private final CopyManager copies;

    private RowCopy(String source, Path folder, Connection connection) throws SQLException {
        this.source = source;
        this.folder = folder;
        this.connection = connection;
        copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Keeps the rows of the projection that answers. */
    static RowCopy of(RunningHistory history) throws SQLException, IOException {
        String source = history.live();
        Connection connection = history.database().dataSource().getConnection();
        RowCopy copy = new RowCopy("model", Files.createDirectories(history.folder()
                .resolve("rows")), connection);
        copy.keep(source);
        return copy;
    }

    private void keep(String live) throws SQLException, IOException {
        execute("CREATE SCHEMA " + source);
        for (String table : TABLES) {
            like(source, live, table);
            try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
                copies.copyOut("COPY " + live + "." + table + " TO STDOUT WITH (FORMAT binary)",
                        out);
            }
        }
    }

    private void like(String schema, String model, String table) throws SQLException {
        execute("CREATE TABLE " + schema + "." + table + " (LIKE " + model + "." + table
                + " INCLUDING ALL)");
    }

    /** Makes the tables, each filled when this returns. */
    void make() throws SQLException, IOException {
        execute("CREATE SCHEMA " + SCHEMA);
        for (String table : TABLES) {
            like(SCHEMA, source, table);
            try (InputStream in = Files.newInputStream(folder.resolve(table))) {
                copies.copyIn("COPY " + SCHEMA + "." + table + " FROM STDIN WITH (FORMAT binary)",
                        in, BUFFER);
            }
        }
    }

    /** Deletes the tables. */
    void drop() throws SQLException {
        execute("DROP SCHEMA " + SCHEMA + " CASCADE");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
