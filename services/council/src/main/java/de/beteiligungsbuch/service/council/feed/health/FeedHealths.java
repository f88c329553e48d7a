package de.beteiligungsbuch.service.council.feed.health;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.FeedSchedule;
import de.beteiligungsbuch.service.council.feed.Feeds;
import de.beteiligungsbuch.service.council.feed.document.DocumentCounts;
import de.beteiligungsbuch.service.council.feed.document.Documents;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine;

/** How all feeds do, as answers and as metrics. */
@Component
public class FeedHealths {

    private static final int SILENT_AFTER = 4;
    private static final Duration CHANGES = Duration.ofDays(30);

    private final Feeds feeds;
    private final FeedSchedule schedule;
    private final Quarantine quarantine;
    private final Documents documents;
    private final JdbcClient database;
    private final Clock clock;
    private final MultiGauge lag;
    private final MultiGauge silent;
    private final MultiGauge waiting;
    private final MultiGauge failures;
    private final MultiGauge complete;
    private final MultiGauge undecided;
    private final MultiGauge read;

    FeedHealths(Feeds feeds, FeedSchedule schedule, Quarantine quarantine,
            Documents documents, JdbcClient database, Clock clock, MeterRegistry meters) {
        this.feeds = feeds;
        this.schedule = schedule;
        this.quarantine = quarantine;
        this.documents = documents;
        this.database = database;
        this.clock = clock;
        this.lag = MultiGauge.builder("feed.lag").baseUnit("seconds")
                .description("Since the feed was read to its end").register(meters);
        this.silent = MultiGauge.builder("feed.silent")
                .description("1 where the feed was not read to its end for too long")
                .register(meters);
        this.waiting = MultiGauge.builder("feed.quarantine")
                .description("What could not be read and waits").register(meters);
        this.failures = MultiGauge.builder("feed.failures")
                .description("Runs that failed since the last complete one").register(meters);
        this.complete = MultiGauge.builder("feed.last.complete").baseUnit("seconds")
                .description("When the feed was read to its end last, since 1970")
                .register(meters);
        this.undecided = MultiGauge.builder("feed.questions")
                .description("Outcomes that wait for a person").register(meters);
        this.read = MultiGauge.builder("feed.documents")
                .description("Documents by how far their reading is").register(meters);
        Gauge.builder("feed.count", feeds, all -> all.all().size())
                .description("Feeds that are connected").register(meters);
    }

    /** That of all feeds. */
    public List<FeedHealth> all() {
        return feeds.all().stream().map(this::of).toList();
    }

    /** That of one. */
    public FeedHealth of(Feed feed) {
        Instant complete = feed.completeAt();
        Instant last = complete == null ? feed.connectedAt() : complete;
        Duration since = Duration.between(last, clock.instant());
        boolean quiet = feed.state() == Feed.State.ACTIVE && since
                .compareTo(feed.settings().interval().multipliedBy(SILENT_AFTER)) > 0;
        return new FeedHealth(feed.id(), feed.name(), feed.url(), feed.state().name(),
                schedule.isRunning(feed.id()), complete,
                complete == null ? null : since.toSeconds(), quiet, objects(feed), changes(feed),
                feed.failures(), feed.error(), quarantine.open(feed.id()), questions(feed),
                documents.counts(feed.id()), drift(feed), feed.dueAt());
    }

    @Scheduled(fixedDelayString = "PT30S")
    void measure() {
        List<FeedHealth> all = all();
        lag.register(all.stream().filter(one -> one.lagSeconds() != null)
                .map(one -> MultiGauge.Row.of(tags(one), one::lagSeconds)).toList(), true);
        silent.register(all.stream().map(one -> MultiGauge.Row.of(tags(one), one.silent() ? 1 : 0))
                .toList(), true);
        waiting.register(all.stream()
                .map(one -> MultiGauge.Row.of(tags(one), one.quarantine())).toList(), true);
        failures.register(all.stream()
                .map(one -> MultiGauge.Row.of(tags(one), one.failures())).toList(), true);
        complete.register(all.stream().filter(one -> one.lastComplete() != null)
                .map(one -> MultiGauge.Row.of(tags(one), completeAt(one))).toList(), true);
        undecided.register(all.stream()
                .map(one -> MultiGauge.Row.of(tags(one), one.questions())).toList(), true);
        read.register(all.stream().flatMap(FeedHealths::documents).toList(), true);
    }

    private static Stream<MultiGauge.Row<?>> documents(FeedHealth health) {
        DocumentCounts counts = health.documents();
        return Map.of("hashed", counts.hashed(), "waiting", counts.waiting(), "failed",
                counts.failed(), "vanished", counts.vanished()).entrySet().stream()
                .map(one -> MultiGauge.Row.of(tags(health).and("state", one.getKey()),
                        one.getValue()));
    }

    private static long completeAt(FeedHealth health) {
        Instant last = health.lastComplete();
        return last == null ? 0 : last.getEpochSecond();
    }

    private static Tags tags(FeedHealth health) {
        return Tags.of("feed", health.name());
    }

    private Map<String, Long> objects(Feed feed) {
        return counts(database.sql("""
                SELECT kind AS name, count(*) AS n FROM feed_object
                WHERE feed = ? AND state = 'PRESENT' GROUP BY kind""").param(feed.id().value()));
    }

    private Map<String, Long> changes(Feed feed) {
        return counts(database.sql("""
                SELECT what AS name, count(*) AS n FROM feed_change
                WHERE feed = ? AND noticed_at > ? GROUP BY what""").params(feed.id().value(),
                Timestamp.from(clock.instant().minus(CHANGES))));
    }

    private static Map<String, Long> counts(JdbcClient.StatementSpec query) {
        Map<String, Long> counts = new TreeMap<>();
        query.query(row -> {
            counts.put(row.getString("name"), row.getLong("n"));
        });
        return counts;
    }

    private long questions(Feed feed) {
        return database.sql("SELECT count(*) FROM feed_question WHERE feed = ?")
                .param(feed.id().value()).query(Long.class).single();
    }

    private List<String> drift(Feed feed) {
        return database.sql("""
                SELECT unnest(notes) FROM feed_run
                WHERE id = (SELECT max(id) FROM feed_run WHERE feed = ?)""")
                .param(feed.id().value()).query((row, number) -> row.getString(1)).list();
    }
}
