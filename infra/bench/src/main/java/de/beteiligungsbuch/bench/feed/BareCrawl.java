package de.beteiligungsbuch.bench.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import de.beteiligungsbuch.testing.Database;

/**
 * The baseline of a crawl: the same pages, one after the other, parsed with Jackson, and the bytes
 * of each page copied into a table, committed. Nothing is hashed, compared or kept in files.
 */
final class BareCrawl implements AutoCloseable {

    private static final List<String> LISTS = List.of("organization", "agendaItem", "consultation",
            "file", "paper", "meeting");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .build();
    private final JsonMapper mapper = new JsonMapper();
    private final Connection connection;

    BareCrawl(Database database) throws SQLException {
        connection = database.dataSource().getConnection();
        execute("CREATE TABLE page (raw BYTEA NOT NULL)");
        connection.setAutoCommit(false);
    }

    /** Reads all of a city, whose address that is. */
    void read(String city) throws IOException, InterruptedException, SQLException {
        JsonNode body = mapper.readTree(get(city + "/bodies")).path("data").path(0);
        for (String list : LISTS) {
            String next = body.path(list).asString("");
            while (!next.isEmpty()) {
                byte[] page = get(next);
                next = mapper.readTree(page).path("links").path("next").asString("");
                copy(page);
            }
        }
    }

    private byte[] get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(),
                BodyHandlers.ofByteArray()).body();
    }

    private void copy(byte[] page) throws SQLException {
        byte[] row = ("\\\\x" + HexFormat.of().formatHex(page) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("COPY page FROM STDIN");
        copy.writeToCopy(row, 0, row.length);
        copy.endCopy();
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        client.close();
        connection.close();
    }
}
