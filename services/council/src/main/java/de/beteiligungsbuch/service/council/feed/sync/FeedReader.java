package de.beteiligungsbuch.service.council.feed.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.Feeds;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk.BrokenPage;

/**
 * Reads a feed once: what was modified since the last complete run, or everything. A run that was
 * cut off, by whatever, goes on at the page where it was.
 */
@Component
public class FeedReader {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    /** Asked for again, because clocks differ and servers store late. */
    private static final Duration OVERLAP = Duration.ofDays(1);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final int RESUMED = 3;

    private final Feeds feeds;
    private final Runs runs;
    private final Sources sources;
    private final AfterRun after;
    private final OneAtATime locks;
    private final Clock clock;

    FeedReader(Feeds feeds, Runs runs, Sources sources, AfterRun after, OneAtATime locks,
            Clock clock) {
        this.feeds = feeds;
        this.runs = runs;
        this.sources = sources;
        this.after = after;
        this.locks = locks;
        this.clock = clock;
    }

    /** How a run ended. */
    public enum Ended {
        /** At the end of the feed. */
        COMPLETE,
        /** Not there; the feed says why. */
        FAILED,
        /** It did not begin: another one is under way. */
        BUSY
    }

    /**
     * Reads on or anew, and returns when the run has ended.
     *
     * @param everything asks for a full run; ignored where a run goes on that was cut off
     */
    public Ended read(FeedId id, boolean everything) {
        Feed feed = feeds.find(id).orElseThrow();
        return locks.alone(id, () -> run(feed, everything)).orElse(Ended.BUSY);
    }

    private Ended run(Feed feed, boolean everything) {
        feeds.begun(feed.id(), clock.instant());
        Run run = runs.unfinished(feed.id())
                .orElseGet(() -> runs.start(feed.id(), mode(feed, everything),
                        since(feed, everything), clock.instant()));
        AtomicLong requests = new AtomicLong();
        try {
            boolean whole = run.closed() || readOn(feed, run, requests);
            return end(feed, run, whole, requests.get());
        } catch (FetchFailed | BrokenPage e) {
            return failed(feed, run, String.valueOf(e.getMessage()), requests.get());
        } catch (RuntimeException e) {
            LOG.error("Feed {}: the run {} failed", feed.name(), run.id(), e);
            return failed(feed, run, "The run failed in this software: "
                    + e.getClass().getSimpleName() + "; its log says more.", requests.get());
        }
    }

    /** Takes in what the feed says; whether everything could be read. */
    private boolean readOn(Feed feed, Run run, AtomicLong requests)
            throws FetchFailed, BrokenPage {
        try (Source source = sources.open(feed)) {
            try {
                boolean whole = source.read(run);
                after.record(feed, run);
                if (whole) {
                    runs.close(run);
                }
                return whole;
            } finally {
                requests.set(source.requests());
            }
        }
    }

    private Ended end(Feed feed, Run run, boolean whole, long requests) {
        Instant now = clock.instant();
        if (!whole) {
            String sentence = "Not every page could be read; see the quarantine.";
            runs.end(run, false, sentence, requests, now);
            feeds.failed(feed, sentence, now.plus(feed.settings().interval()));
            return Ended.FAILED;
        }
        after.complete(feed, runs.reload(run), now);
        boolean swept = run.mode() == FeedEvent.Run.FULL
                && (!feed.kind().isAlwaysWhole() || feed.isSweepDue(now));
        feeds.completed(feed, run.startedAt(), swept, now);
        runs.end(run, true, null, requests, now);
        return Ended.COMPLETE;
    }

    /** The run stays open, so that the next goes on there, unless that was tried often enough. */
    private Ended failed(Feed feed, Run run, String sentence, long requests) {
        Instant now = clock.instant();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(feed.failures(), 7));
        feeds.failed(feed, sentence, now.plus(pause));
        if (feed.failures() % RESUMED == RESUMED - 1) {
            runs.end(run, false, sentence, requests, now);
        }
        return Ended.FAILED;
    }

    private FeedEvent.Run mode(Feed feed, boolean everything) {
        return since(feed, everything) == null ? FeedEvent.Run.FULL : FeedEvent.Run.INCREMENT;
    }

    private @Nullable Instant since(Feed feed, boolean everything) {
        Instant read = feed.readSince();
        boolean whole = everything || feed.isSweepDue(clock.instant())
                || feed.kind().isAlwaysWhole();
        return whole || read == null ? null : read.minus(OVERLAP);
    }
}
