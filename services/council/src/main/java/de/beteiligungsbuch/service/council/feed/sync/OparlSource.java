package de.beteiligungsbuch.service.council.feed.sync;

import java.net.URI;
import java.time.Instant;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk.BrokenPage;

/** An OParl server: its lists, what they refer to, and then what they show no longer. */
final class OparlSource implements Source {

    private final Parts parts;
    private final FeedClient client;
    private final Feed feed;

    OparlSource(Parts parts, FeedClient client, Feed feed) {
        this.parts = parts;
        this.client = client;
        this.feed = feed;
    }

    @Component
    record Parts(Crawl crawl, Linked linked, Sweep sweep, Moves moves, Runs runs) {}

    @Override
    public boolean read(Run run) throws FetchFailed, BrokenPage {
        boolean whole = parts.crawl().read(client, run, URI.create(feed.url()));
        parts.linked().fetch(client, run);
        Run read = parts.runs().reload(run);
        parts.sweep().mark(client, read);
        parts.moves().follow(read, Instant.now());
        return whole;
    }

    @Override
    public long requests() {
        return client.requests();
    }

    @Override
    public void close() {
        client.close();
    }
}
