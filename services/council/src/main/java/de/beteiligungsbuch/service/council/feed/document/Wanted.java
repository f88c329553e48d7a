package de.beteiligungsbuch.service.council.feed.document;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.oparl.Members;
import de.beteiligungsbuch.service.council.feed.oparl.OparlJson;

/** Notes which File objects the facts of the ledger name: those of papers and of resolutions. */
@Repository
class Wanted {

    /** Facts whose objects say something else than when their files were noted. */
    private static final String NEWS = """
            SELECT f.object_id, f.step, o.json, o.canonical FROM feed_fact f
            JOIN feed_object o ON o.feed = f.feed AND o.object_id = f.object_id
            WHERE f.feed = ? AND f.step IN ('VORLAGE', 'RESOLUTION') AND o.state = 'PRESENT'
                AND o.json IS NOT NULL AND f.files IS DISTINCT FROM o.canonical
            ORDER BY f.object_id, f.step LIMIT 500""";

    private static final Map<DocumentRole, String> OF_PAPERS = new EnumMap<>(Map.of(
            DocumentRole.MAIN_FILE, "mainFile", DocumentRole.AUXILIARY_FILE, "auxiliaryFile"));
    private static final Map<DocumentRole, String> OF_ITEMS = Map
            .of(DocumentRole.RESOLUTION_FILE, "resolutionFile");

    private final JdbcClient database;
    private final TransactionOperations transactions;

    Wanted(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    private record Owner(String id, String step, JsonNode json, SourceDigest said) {}

    /** Notes what is new; each file of it is to be read. */
    void note(FeedId feed) {
        List<Owner> owners;
        do {
            owners = database.sql(NEWS).param(feed.value())
                    .query((row, number) -> new Owner(row.getString("object_id"),
                            row.getString("step"),
                            OparlJson.mapper().readTree(row.getString("json")),
                            SourceDigest.ofHash(row.getBytes("canonical"))))
                    .list();
            List<Owner> some = owners;
            transactions.executeWithoutResult(
                    status -> some.forEach(owner -> note(feed, owner)));
        } while (!owners.isEmpty());
    }

    private void note(FeedId feed, Owner owner) {
        Map<String, DocumentRole> files = files(owner);
        database.sql("""
                DELETE FROM feed_document_owner WHERE feed = ? AND owner = ?
                    AND object_id <> ALL (?)""").param(feed.value()).param(owner.id())
                .param(files.keySet().toArray(String[]::new)).update();
        files.forEach((file, role) -> note(feed, owner, file, role));
        database.sql("UPDATE feed_fact SET files = ? WHERE feed = ? AND object_id = ? AND step = ?")
                .params(owner.said().bytes(), feed.value(), owner.id(), owner.step()).update();
    }

    /** A file that is of concern to more than before is read again: the ledger is to say so. */
    private void note(FeedId feed, Owner owner, String file, DocumentRole role) {
        int news = database.sql("""
                INSERT INTO feed_document_owner (feed, owner, object_id, role) VALUES (?, ?, ?, ?)
                ON CONFLICT (feed, owner, object_id) DO UPDATE SET role = EXCLUDED.role
                    WHERE feed_document_owner.role <> EXCLUDED.role""")
                .params(feed.value(), owner.id(), file, role.name()).update();
        if (news > 0) {
            database.sql("""
                    INSERT INTO feed_document (feed, object_id, state, due_at)
                    VALUES (?, ?, 'WAITING', now())
                    ON CONFLICT (feed, object_id) DO UPDATE SET due_at = now()""")
                    .params(feed.value(), file).update();
        }
    }

    /** By their ids; one that is several things is the first of them. */
    private static Map<String, DocumentRole> files(Owner owner) {
        Map<String, DocumentRole> files = new LinkedHashMap<>();
        (owner.step().equals("VORLAGE") ? OF_PAPERS : OF_ITEMS).forEach((role, member) -> Members
                .ids(owner.json(), member).forEach(id -> files.putIfAbsent(id, role)));
        return files;
    }
}
