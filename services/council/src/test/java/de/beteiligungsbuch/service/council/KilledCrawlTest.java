package de.beteiligungsbuch.service.council;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.council.FeedEvent.FeedCrawled;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.council.Api.Answered;
import de.beteiligungsbuch.service.council.feed.PagedCity;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.FreePort;
import de.beteiligungsbuch.testing.KafkaBroker;
import de.beteiligungsbuch.testing.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Kills the service (SIGKILL) while it reads a feed, and compares with a reading in peace. */
class KilledCrawlTest {

    private static final long SEED = 20260212;
    private static final int PAPERS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Random random = new Random(SEED);
    private final PagedCity city = new PagedCity(PAPERS);
    private final KafkaBroker broker = KafkaBroker.start();
    private final Database database = TestPostgres.database();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final int port = FreePort.any();
    private final Api api = new Api("http://127.0.0.1:" + port);

    @AfterEach
    void closed() {
        city.close();
        broker.close();
    }

    @Test
    void a_reading_that_is_killed_ends_like_one_in_peace(@TempDir Path state) throws Exception {
        try (CouncilProcess first = start(state)) {
            FeedId peaceful = connect("in peace");
            complete(peaceful, 1);
            first.kill();
        }
        FeedId killed = stormy(state, null, 1, 4);
        assertThat(crawls(killed)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("feed",
                "startedAt", "occurredAt").isEqualTo(crawls(peaceful()));

        change();
        try (CouncilProcess second = start(state)) {
            read(peaceful());
            complete(peaceful(), 2);
            second.kill();
        }
        stormy(state, killed, 2, 2);
        assertThat(crawls(killed)).hasSize(2)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("feed", "startedAt",
                        "occurredAt")
                .isEqualTo(crawls(peaceful()));
        assertThat(crawls(killed).getLast().changes()).satisfies(changes -> {
            assertThat(changes.silent()).isEqualTo(100);
            assertThat(changes.vanished()).isEqualTo(3 * 20);
            assertThat(changes.added()).isEqualTo(3 * 15);
        });
        everyFactIsThereOnce(killed);
        noRawBytesAreMissing(state, killed);
    }

    private void change() {
        for (int meeting = 1; meeting <= 10; meeting++) {
            city.setResults(meeting * 3, "vertagt");
        }
        for (int paper = 1; paper <= 20; paper++) {
            city.removePaper(paper * 7);
        }
        for (int paper = 1; paper <= 15; paper++) {
            city.addPaper(PAPERS + paper);
        }
    }

    /** Reads it, and kills whoever reads it while it asks and while it records. */
    private FeedId stormy(Path state, @Nullable FeedId known, int runs, int kills)
            throws Exception {
        FeedId feed = known;
        for (int kill = 0; kill <= kills; kill++) {
            try (CouncilProcess process = start(state)) {
                if (feed == null) {
                    feed = connect("in a storm");
                } else if (kill == 0) {
                    read(feed);
                }
                if (kill == kills) {
                    complete(feed, runs);
                } else {
                    someTimeInto(runs, kill < kills / 2);
                }
                process.kill();
            }
        }
        return Objects.requireNonNull(feed);
    }

    /** While it asks, or while it records; or when it is done before that. */
    private void someTimeInto(int runs, boolean asking) {
        int requests = city.server().requests().size() + 2 + random.nextInt(6);
        int entries = entries().size() + 5 + random.nextInt(100);
        long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(asking ? 2 : 50))
                .until(() -> (asking
                        ? city.server().requests().size() >= requests
                        : entries().size() >= entries) || runs(killedFeed()) == runs
                        || System.nanoTime() > latest);
    }

    private CouncilProcess start(Path state) {
        CouncilProcess process = CouncilProcess.start(broker.bootstrapServers(), database, state,
                port);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            assertThat(process.isAlive()).isTrue();
            return api.get("/actuator/health/readiness").status() == 200;
        });
        return process;
    }

    private FeedId connect(String name) {
        return FeedId.of(admin("/feeds", """
                {"name":"RIS %s","url":"%s/system","settings":{"papers":"ALL"}}"""
                .formatted(name, city.server().origin())).expect(201).text("feedId"));
    }

    /** A service that has just begun may not have the keys of the tokens yet. */
    private Answered admin(String path, String body) {
        return await().atMost(PATIENCE).until(() -> api.admin("POST", path, body),
                answer -> answer.status() != 401);
    }

    private FeedId peaceful() {
        return named("RIS in peace");
    }

    private FeedId killedFeed() {
        return named("RIS in a storm");
    }

    private FeedId named(String name) {
        return FeedId.of(sql.sql("SELECT id::text FROM feed WHERE name = ?").param(name)
                .query(String.class).single());
    }

    private void read(FeedId feed) {
        admin("/feeds/" + feed + "/runs", "{\"everything\":true}").expect(202);
    }

    private void complete(FeedId feed, int runs) {
        await().atMost(PATIENCE).until(() -> runs(feed) == runs);
    }

    private int runs(FeedId feed) {
        return sql.sql("SELECT count(*) FROM feed_run WHERE feed = ? AND state = 'COMPLETE'")
                .param(feed.value()).query(Integer.class).single();
    }

    private List<LedgerEntry> entries() {
        List<LedgerEntry> entries = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(
                new LedgerReaderConfig(broker.bootstrapServers(), LedgerName.COUNCIL), 0)) {
            entries.addAll(reader.poll(Duration.ofSeconds(5)));
            while (!reader.end().reached()) {
                entries.addAll(reader.poll(Duration.ofSeconds(5)));
            }
        }
        return entries;
    }

    private <T> List<T> events(Class<T> type) {
        return entries().stream()
                .filter(entry -> entry.type().toString().contains("." + type.getSimpleName() + "."))
                .map(entry -> entry.data(type)).toList();
    }

    private List<FeedCrawled> crawls(FeedId feed) {
        return events(FeedCrawled.class).stream().filter(event -> event.feed().equals(feed))
                .toList();
    }

    private void everyFactIsThereOnce(FeedId feed) {
        assertThat(objects(VorlageRegistered.class, VorlageRegistered::source, feed))
                .hasSize(PAPERS + 15);
        assertThat(objects(ConsultationScheduled.class, ConsultationScheduled::source, feed))
                .hasSize(PAPERS);
        assertThat(objects(ResolutionRecorded.class, ResolutionRecorded::source, feed))
                .hasSize(PAPERS);
        assertThat(objects(ResolutionCorrected.class, ResolutionCorrected::source, feed))
                .isNotEmpty();
        assertThat(sql.sql("""
                SELECT count(*) FROM (SELECT feed, object_id, version, what FROM feed_change
                    GROUP BY feed, object_id, version, what HAVING count(*) > 1) twice""")
                .query(Long.class).single()).isZero();
    }

    /** The objects that the facts of a feed were read from; each is there once. */
    private <T> Set<String> objects(Class<T> type, Function<T, @Nullable SourceRef> sourceOf,
            FeedId feed) {
        Set<String> objects = new HashSet<>();
        for (T event : events(type)) {
            SourceRef source = sourceOf.apply(event);
            if (source != null && source.feed().equals(feed)) {
                assertThat(objects.add(source.object())).as(source.object()).isTrue();
            }
        }
        return objects;
    }

    private void noRawBytesAreMissing(Path state, FeedId feed) throws Exception {
        List<@Nullable String> digests = sql.sql("""
                SELECT encode(raw, 'hex') FROM feed_object WHERE feed = :feed
                UNION SELECT encode(raw, 'hex') FROM feed_change WHERE feed = :feed
                UNION SELECT encode(before_raw, 'hex') FROM feed_change
                    WHERE feed = :feed AND before_raw IS NOT NULL""").param("feed", feed.value())
                .query(String.class).list();
        assertThat(digests).hasSizeGreaterThan(PAPERS);
        for (String digest : digests.stream().filter(Objects::nonNull).toList()) {
            byte[] raw = Files.readAllBytes(state.resolve("raw").resolve(digest.substring(0, 2))
                    .resolve(digest + ".json"));
            assertThat(SourceDigest.of(raw).hex()).isEqualTo(digest);
        }
    }
}
