package de.beteiligungsbuch.service.council.feed.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.FeedSchedule;
import de.beteiligungsbuch.service.council.feed.Feeds;

/**
 * Reads documents where the ledger is written, of some feeds at a time, and never of one that is
 * being read itself: facts come first.
 */
@Component
class DocumentSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentSchedule.class);
    private static final int FEEDS_AT_ONCE = 4;

    private final Feeds feeds;
    private final FeedSchedule runs;
    private final Documents documents;
    private final LedgerWriter writer;
    private final Clock clock;
    private final Set<FeedId> running = ConcurrentHashMap.newKeySet();
    private final Map<FeedId, Instant> resting = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(FEEDS_AT_ONCE);
    private volatile boolean closed;

    DocumentSchedule(Feeds feeds, FeedSchedule runs, Documents documents, LedgerWriter writer,
            Clock clock) {
        this.feeds = feeds;
        this.runs = runs;
        this.documents = documents;
        this.writer = writer;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${FEED_DOCUMENT_LOOK:PT15S}", initialDelayString = "${FEED_DOCUMENT_LOOK:PT15S}")
    void look() {
        if (writer.awaitWriter(Duration.ZERO)) {
            feeds.all().stream().filter(feed -> feed.state() == Feed.State.ACTIVE)
                    .filter(feed -> feed.kind() == Feed.Kind.OPARL).map(Feed::id)
                    .filter(feed -> !runs.isRunning(feed) && !isResting(feed))
                    .forEach(this::start);
        }
    }

    private boolean isResting(FeedId feed) {
        return clock.instant().isBefore(resting.getOrDefault(feed, Instant.MIN));
    }

    private void start(FeedId feed) {
        if (running.contains(feed) || !places.tryAcquire()) {
            return;
        }
        running.add(feed);
        Thread.ofPlatform().daemon().name("documents-" + feed).start(() -> {
            try {
                Duration rest = documents.read(feed, () -> closed || runs.isRunning(feed)
                        || !writer.awaitWriter(Duration.ZERO));
                resting.put(feed, clock.instant().plus(rest));
            } catch (RuntimeException e) {
                LOG.error("Documents of the feed {} could not be read", feed, e);
                resting.put(feed, clock.instant().plus(Duration.ofMinutes(1)));
            } finally {
                running.remove(feed);
                places.release();
            }
        });
    }

    @PreDestroy
    void close() {
        closed = true;
    }
}
