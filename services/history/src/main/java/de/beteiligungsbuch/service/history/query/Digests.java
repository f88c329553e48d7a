package de.beteiligungsbuch.service.history.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.ProjectionDigest;
import de.beteiligungsbuch.ledger.LedgerName;

/** The digest of each projection; states pass through one at a time. */
public final class Digests {

    private static final int FETCH = 500;

    private final Sight sight;

    public Digests(Sight sight) {
        this.sight = sight;
    }

    /** That of one projection. */
    public record Projection(String name, String sha256, long states) {}

    /** That of every projection. */
    public List<Projection> all() {
        List<Projection> projections = new ArrayList<>();
        for (EntityKind kind : EntityKind.values()) {
            ProjectionDigest digest = new ProjectionDigest();
            if (sight.cut().isNone() && sight.schema().isCurrent()) {
                stored(kind, digest);
            } else {
                folded(kind, digest);
            }
            long states = digest.states();
            projections.add(new Projection(kind.projection(), digest.hex(), states));
        }
        return projections;
    }

    private void stored(EntityKind kind, ProjectionDigest digest) {
        try (Stream<History> states = fetching("SELECT doc::text FROM "
                + sight.schema().table("state") + " WHERE kind = ? ORDER BY id")
                .param(kind.code()).query((row, i) -> Sight.read(kind, row.getString(1)))
                .stream()) {
            states.forEach(digest::add);
        }
    }

    private JdbcClient.StatementSpec fetching(String sql) {
        return sight.jdbc().sql(sql).withFetchSize(FETCH);
    }

    private void folded(EntityKind kind, ProjectionDigest digest) {
        Folding folding = new Folding(kind, sight.cut(), digest);
        try (Stream<Touch> touches = fetching("SELECT t.entity, ledger, e.bytes FROM "
                + sight.schema().table("touch") + " t JOIN " + sight.schema().table("entry")
                + " e USING (ledger, index) WHERE t.kind = ? ORDER BY t.entity, ledger, index")
                .param(kind.code())
                .query((row, i) -> new Touch(row.getObject("entity", UUID.class), Sight.fact(row)))
                .stream()) {
            touches.forEach(folding::take);
        }
        folding.end();
    }

    private record Touch(UUID entity, Optional<Fact<?>> fact) {}

    private static final class Folding {

        private final EntityKind kind;
        private final Cut cut;
        private final ProjectionDigest digest;
        private @Nullable EntityRef ref;
        private @Nullable History state;

        Folding(EntityKind kind, Cut cut, ProjectionDigest digest) {
            this.kind = kind;
            this.cut = cut;
            this.digest = digest;
        }

        void take(Touch touch) {
            EntityRef now = new EntityRef(kind, touch.entity);
            if (!now.equals(ref)) {
                end();
                ref = now;
            }
            touch.fact.filter(cut::admits)
                    .ifPresent(fact -> state = History.apply(now, state, fact));
        }

        void end() {
            History done = state;
            if (done != null) {
                digest.add(done);
            }
            state = null;
        }
    }

    /** How many entries of each ledger count. */
    public Map<LedgerName, Long> positions() {
        Map<LedgerName, Long> positions = new TreeMap<>(
                (one, other) -> one.value().compareTo(other.value()));
        sight.jdbc().sql("SELECT topic, next FROM " + sight.schema().table("position")
                + " WHERE topic LIKE 'ledger.%'").query((row, i) -> {
                    LedgerName name = new LedgerName(
                            row.getString(1).substring("ledger.".length()));
                    positions.put(name, Math.min(row.getLong(2),
                            sight.cut().positions().getOrDefault(name, Long.MAX_VALUE)));
                    return i;
                }).list();
        return positions;
    }

    /** Entities that wait behind an entry that could not be taken in: their digests do not count. */
    public long deadLetters() {
        return sight.jdbc().sql("SELECT count(*) FROM " + sight.schema().table("dead_letter"))
                .query(Long.class).single();
    }
}
