package de.beteiligungsbuch.service.council.feed.sync;

import java.time.Instant;

import de.beteiligungsbuch.service.council.feed.Feed;

/** What follows from a run; each step may be asked for again after a crash. */
public interface AfterRun {

    /** The pages were read: facts follow from them. */
    void record(Feed feed, Run run);

    /** A paper that was refused is to be looked at once more. */
    void again(Feed feed, Run run, String paper);

    /** The run has reached the end of the feed. */
    void complete(Feed feed, Run run, Instant now);
}
