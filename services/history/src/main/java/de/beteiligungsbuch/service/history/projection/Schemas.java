package de.beteiligungsbuch.service.history.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The schemas that there are, and which of them is live. */
@Component
public class Schemas {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Schemas(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Optional<Schema> live() {
        return jdbc.sql("SELECT schema, version FROM projection WHERE live")
                .query((row, i) -> new Schema(row.getString(1), row.getInt(2))).optional();
    }

    List<Schema> all() {
        return jdbc.sql("SELECT schema, version FROM projection ORDER BY created, schema")
                .query((row, i) -> new Schema(row.getString(1), row.getInt(2))).list();
    }

    /** A new, empty one of the current version, all of it or nothing. */
    Schema create() {
        return transactions.execute(status -> {
            long number = jdbc.sql("SELECT nextval('projection_number')").query(Long.class)
                    .single();
            Schema schema = new Schema("history_v" + Schema.CURRENT_VERSION + "_" + number,
                    Schema.CURRENT_VERSION);
            jdbc.sql("CREATE SCHEMA " + schema.name()).update();
            jdbc.sql("SET LOCAL search_path TO " + schema.name()).update();
            jdbc.sql(tables()).update();
            jdbc.sql("INSERT INTO public.projection (schema, version) VALUES (?, ?)")
                    .params(schema.name(), schema.version()).update();
            return schema;
        });
    }

    /** From here on this one answers. */
    void makeLive(Schema schema) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("UPDATE projection SET live = false WHERE live").update();
            jdbc.sql("UPDATE projection SET live = true WHERE schema = ?").param(schema.name())
                    .update();
        });
    }

    /** Deletes one that is not live, with all that is in it. */
    boolean drop(Schema schema) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean dropped = jdbc
                    .sql("DELETE FROM projection WHERE schema = ? AND NOT live")
                    .param(schema.name()).update() == 1;
            if (dropped) {
                jdbc.sql("DROP SCHEMA " + schema.name() + " CASCADE").update();
            }
            return dropped;
        }));
    }

    private static String tables() {
        try {
            return new ClassPathResource("db/projection/tables.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the software lacks db/projection/tables.sql", e);
        }
    }
}
