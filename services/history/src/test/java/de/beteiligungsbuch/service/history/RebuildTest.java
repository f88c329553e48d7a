package de.beteiligungsbuch.service.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.Replay;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.service.history.projection.Projections;
import de.beteiligungsbuch.service.history.projection.Schema;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RebuildTest {

    private static Map<String, String> digests(RunningHistory history, String query) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (JsonNode each : history.json("/digests" + query).get("projections")) {
            digests.put(each.get("name").asString(), each.get("sha256").asString());
        }
        return digests;
    }

    /** What an auditor computes from the published entries alone. */
    private static Map<String, String> audited(RunningHistory history) {
        Replay replay = new Replay(Cut.NONE);
        for (String ledger : List.of("council", "strategy", "participation")) {
            String lines = new String(
                    history.get("/ledgers/" + ledger + "/entries?limit=100000").body(),
                    StandardCharsets.UTF_8);
            lines.lines().forEach(line -> replay.apply(new LedgerName(ledger),
                    LedgerEntry.parse(line.getBytes(StandardCharsets.UTF_8))));
        }
        Map<String, String> digests = new LinkedHashMap<>();
        replay.digests().forEach((kind, digest) -> digests.put(kind.projection(), digest.hex()));
        return digests;
    }

    private static void contribute(int count) {
        for (int i = 0; i < count; i++) {
            ContributionId id = ContributionId.next();
            CityLedgers.STORY.ledgers.append(id, new ContributionEvent.ContributionSubmitted(id,
                    CityLedgers.STORY.process, CityLedgers.STORY.phase, null, "Dezernat 1",
                    ContributionEvent.Form.ORIGINAL, null, List.of(), "de",
                    CityLedgers.STORY.text.digest(), null, Instant.EPOCH));
            CityLedgers.append(CityLedgers.STORY.ledgers);
        }
    }

    @Test
    void a_dropped_database_is_rebuilt_with_the_digests_that_anyone_computes_from_the_entries() {
        Map<String, String> before;
        try (RunningHistory history = RunningHistory.start(TestPostgres.database()).caughtUp()) {
            before = digests(history, "");
            assertThat(before).isEqualTo(audited(history));
            assertThat(digests(history, "?asOf=participation:999999")).isEqualTo(before);
        }
        try (RunningHistory history = RunningHistory.start(TestPostgres.database()).caughtUp()) {
            assertThat(digests(history, "")).isEqualTo(before);
        }
    }

    @Test
    void a_rebuild_beside_the_live_projection_takes_over_with_the_same_digests() {
        try (RunningHistory history = RunningHistory.start(TestPostgres.database()).caughtUp()) {
            Map<String, String> before = digests(history, "");
            Projections projections = history.context.getBean(Projections.class);
            Schema old = projections.answering();

            Schema fresh = projections.rebuild();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> projections.answering().equals(fresh));

            assertThat(digests(history, "")).isEqualTo(before);
            assertThat(projections.drop(fresh)).isFalse();
            assertThat(projections.drop(old)).isTrue();
            contribute(1);
            history.caughtUp();
        }
    }

    @Test
    void connections_cut_in_the_middle_and_a_restart_leave_every_entry_in_exactly_once() {
        Database database = TestPostgres.database();
        JdbcClient admin = JdbcClient.create(database.dataSource());
        RunningHistory history = RunningHistory.start(database);
        for (int i = 0; i < 6; i++) {
            contribute(30);
            admin.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()")
                    .query((row, n) -> row.getBoolean(1)).list();
        }
        history.close();
        contribute(5);
        try (RunningHistory again = RunningHistory.start(database).caughtUp()) {
            assertThat(digests(again, "")).isEqualTo(audited(again));
            assertThat(again.json("/completeness?process=" + CityLedgers.STORY.process)
                    .get("total").get("recorded").get("total").asLong())
                    .isEqualTo(CityLedgers.STORY.ledgers.replay(Cut.NONE).states().keySet()
                            .stream().filter(ref -> ref.kind().projection()
                                    .equals("contribution"))
                            .count());
        }
    }
}
