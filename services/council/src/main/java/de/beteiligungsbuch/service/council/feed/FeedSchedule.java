package de.beteiligungsbuch.service.council.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;

/** Reads feeds when they are due, each on a thread of its own, where the ledger is written. */
@Component
public class FeedSchedule {

    private final Feeds feeds;
    private final FeedReader reader;
    private final LedgerWriter writer;
    private final Clock clock;
    private final Set<FeedId> running = ConcurrentHashMap.newKeySet();
    private final Set<FeedId> again = ConcurrentHashMap.newKeySet();

    FeedSchedule(Feeds feeds, FeedReader reader, LedgerWriter writer, Clock clock) {
        this.feeds = feeds;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${FEED_LOOK:PT15S}", initialDelayString = "${FEED_LOOK:PT15S}")
    void look() {
        if (writer.awaitWriter(Duration.ZERO)) {
            feeds.due(clock.instant()).forEach(feed -> start(feed.id(), false));
        }
    }

    /** Reads a feed now, and does not wait for it; nothing if it is being read. */
    public void start(FeedId feed, boolean everything) {
        if (running.add(feed)) {
            Thread.ofPlatform().daemon().name("feed-" + feed).start(() -> {
                try {
                    reader.read(feed, everything);
                } finally {
                    running.remove(feed);
                    if (again.remove(feed)) {
                        start(feed, true);
                    }
                }
            });
        }
    }

    /** Reads all of a feed now; if it is being read, once more when that is done. */
    public void startAgain(FeedId feed) {
        again.add(feed);
        if (!running.contains(feed) && again.remove(feed)) {
            start(feed, true);
        }
    }

    /** Whether it is being read here. */
    public boolean isRunning(FeedId feed) {
        return running.contains(feed);
    }
}
