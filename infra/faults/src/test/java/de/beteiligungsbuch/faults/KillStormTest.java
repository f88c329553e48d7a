package de.beteiligungsbuch.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.proof.TreeFrontier;
import de.beteiligungsbuch.proof.TreeHash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Kills one process after the other while contributions come in. */
class KillStormTest {

    private static final long SEED = 20250522;
    private static final int CALLERS = 4;
    private static final Duration HEALED = Duration.ofMinutes(5);

    private final Queue<City.Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean storm = new AtomicBoolean(true);

    @Test
    void what_was_acknowledged_is_in_its_ledger_once_whichever_process_was_killed(
            @TempDir Path data) throws Exception {
        try (Installation installation = Installation.up(data);
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            City city = new City(installation.origin());
            openProcess(city, installation.token("moderator"));
            List<Future<?>> calling = call(callers, city, installation.token("citizen"));

            try {
                killEachOnce(installation);
            } finally {
                storm.set(false);
            }
            for (Future<?> caller : calling) {
                caller.get();
            }
            assertThat(acknowledged).hasSizeGreaterThan(CALLERS);
            long last = acknowledged.stream().mapToLong(City.Acknowledged::index).max()
                    .orElseThrow();
            await().atMost(HEALED).ignoreExceptions()
                    .until(() -> city.size("participation") > last);
            List<LedgerEntry> entries = city.entries("participation");
            verify(entries);
            await().atMost(HEALED).ignoreExceptions()
                    .until(() -> city.checkpoint("participation").size() >= entries.size());
            assertThat(city.checkpoint("participation").root()).isEqualTo(rootOf(entries));
        }
    }

    private static TreeHash rootOf(List<LedgerEntry> entries) {
        TreeFrontier tree = TreeFrontier.empty();
        entries.forEach(entry -> tree.append(TreeHash.ofLeaf(entry.bytes())));
        return tree.root();
    }

    private static void openProcess(City city, String token) throws Exception {
        String process = city.post(token, "/api/participation/v1/processes", UUID.randomUUID(),
                Map.of("title", "Sturm", "organiser", "Amt", "mandate", "Rat", "foundations",
                        List.of()))
                .required("processId").stringValue();
        city.post(token, "/api/participation/v1/processes/" + process + "/phases",
                UUID.randomUUID(),
                Map.of("number", 1, "title", "Sturm", "result", "Ruhe"));
    }

    private List<Future<?>> call(ExecutorService callers, City city, String token) {
        List<Future<?>> calling = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Random random = new Random(SEED + caller);
            calling.add(callers.submit(() -> {
                while (storm.get()) {
                    UUID key = new UUID(random.nextLong(), random.nextLong());
                    acknowledged.add(city.contribute(token, key, "Beitrag " + key));
                }
                return null;
            }));
        }
        return calling;
    }

    private void killEachOnce(Installation installation) throws Exception {
        List<String> victims = new ArrayList<>(installation.processes().keySet());
        assertThat(victims).hasSizeGreaterThan(6);
        Collections.shuffle(victims, new Random(SEED));
        for (String victim : victims) {
            int before = acknowledged.size();
            await().atMost(HEALED).until(() -> acknowledged.size() > before + CALLERS);
            installation.processes().get(victim).destroyForcibly();
            installation.awaitReady("after " + victim + " was killed", HEALED);
        }
    }

    private void verify(List<LedgerEntry> ledger) {
        Set<String> events = new HashSet<>();
        Set<String> requests = new HashSet<>();
        for (LedgerEntry entry : ledger) {
            int index = Math.toIntExact(entry.index());
            assertThat(ledger.get(index)).isSameAs(entry);
            assertThat(entry.previous())
                    .isEqualTo(index == 0 ? null : ledger.get(index - 1).leafHash());
            assertThat(entry.epoch())
                    .isGreaterThanOrEqualTo(index == 0 ? 1 : ledger.get(index - 1).epoch());
            assertThat(events.add(entry.id().toString())).describedAs("event once: " + entry)
                    .isTrue();
            if (entry.provenance().request() != null) {
                assertThat(requests.add(entry.provenance().request().id()))
                        .describedAs("request once: " + entry).isTrue();
            }
        }
        for (City.Acknowledged answer : acknowledged) {
            assertThat(ledger.get(Math.toIntExact(answer.index())).id()).isEqualTo(answer.event());
        }
    }
}
