package de.beteiligungsbuch.service.history.query;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.history.CanonicalJson;
import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.history.projection.Schema;

/**
 * What one request sees: the projection at one moment, under its cut. Without a cut it reads states,
 * with one it folds the entries of the entity. Remembers what it has read; for one request alone.
 */
public final class Sight implements Library {

    private final JdbcClient jdbc;
    private final Schema schema;
    private final Cut cut;
    private final Map<EntityRef, Optional<History>> seen = new HashMap<>();
    private final @Nullable Sight uncut;

    Sight(JdbcClient jdbc, Schema schema, Cut cut) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.cut = cut;
        this.uncut = cut.isNone() ? null : new Sight(jdbc, schema, Cut.NONE);
    }

    /** The same moment under no cut: what was erased since is not shown. */
    public Sight now() {
        return uncut == null ? this : uncut;
    }

    /** The schema and the cut: two sights of one name at the same positions are the same. */
    public String name() {
        return schema.name() + " " + cut;
    }

    Cut cut() {
        return cut;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Schema schema() {
        return schema;
    }

    @Override
    public Optional<History> find(EntityRef ref) {
        Optional<History> known = seen.get(ref);
        if (known == null) {
            known = cut.isNone() && schema.isCurrent() ? stored(ref) : fold(ref);
            seen.put(ref, known);
        }
        return known;
    }

    /** Those of the entities that there are, in the order of the ids. */
    public <H extends History> List<H> all(EntityKind kind, List<UUID> ids, Class<H> state) {
        return ids.stream().flatMap(id -> find(new EntityRef(kind, id)).stream())
                .map(state::cast).toList();
    }

    private Optional<History> stored(EntityRef ref) {
        return jdbc.sql("SELECT doc::text FROM " + schema.table("state")
                + " WHERE kind = ? AND id = ?").params(ref.kind().code(), ref.id())
                .query(String.class).optional().map(doc -> read(ref.kind(), doc));
    }

    /** The id in the first column. */
    static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    static History read(EntityKind kind, String doc) {
        return CanonicalJson.read(doc.getBytes(StandardCharsets.UTF_8), kind.state());
    }

    /** The state from the entity's own entries, not remembered. */
    Optional<History> fold(EntityRef ref) {
        try (Stream<Fact<?>> facts = facts(ref)) {
            return facts.filter(cut::admits).reduce(Optional.<History>empty(),
                    (state, fact) -> Optional.of(History.apply(ref, state.orElse(null), fact)),
                    (one, other) -> other);
        }
    }

    /** What this release can read of an entity, each ledger in its order. */
    private Stream<Fact<?>> facts(EntityRef ref) {
        return jdbc.sql("SELECT ledger, e.bytes FROM " + schema.table("touch") + " t JOIN "
                + schema.table("entry") + " e USING (ledger, index)"
                + " WHERE t.kind = ? AND t.entity = ? ORDER BY ledger, index")
                .params(ref.kind().code(), ref.id()).query((row, i) -> fact(row)).stream()
                .flatMap(Optional::stream);
    }

    static Optional<Fact<?>> fact(ResultSet row) throws SQLException {
        return Fact.read(new LedgerName(row.getString("ledger")),
                LedgerEntry.parse(row.getBytes("bytes")));
    }

    /** What is still disclosed of an event. */
    public Optional<Disclosures> disclosures(EventId event) {
        return jdbc.sql("SELECT value FROM " + schema.table("disclosure") + " WHERE event = ?")
                .param(event.value()).query(byte[].class).optional().map(Disclosures::parse);
    }
}
