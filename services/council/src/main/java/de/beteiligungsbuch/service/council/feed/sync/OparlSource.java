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

    /** At lists that may have shown less than there is. */
    private static final int LOOKS = 2;
    /** Of so many objects the planner must know before it looks for what is missing among them. */
    private static final int MANY = 2_000;

    private final Parts parts;
    private final FeedClient client;
    private final Feed feed;

    OparlSource(Parts parts, FeedClient client, Feed feed) {
        this.parts = parts;
        this.client = client;
        this.feed = feed;
    }

    @Component
    record Parts(
            Crawl crawl,
            Linked linked,
            Sweep sweep,
            Moves moves,
            Renames renames,
            Sightings sightings,
            Stamps stamps,
            Objects objects,
            Runs runs) {}

    @Override
    public boolean read(Run run) throws FetchFailed, BrokenPage {
        URI start = URI.create(feed.url());
        parts.crawl().read(client, run, start);
        if (parts.runs().reload(run).objects() > MANY) {
            parts.objects().analyze();
        }
        parts.linked().fetch(client, run);
        parts.renames().follow(run);
        Run read = parts.runs().reload(run);
        for (int look = 0; look < LOOKS; look++) {
            parts.crawl().again(client, read, start,
                    parts.sightings().suspicious(read, look == 0));
            read = parts.runs().reload(run);
        }
        parts.sweep().mark(client, read);
        parts.moves().follow(read, Instant.now());
        parts.stamps().judge(read);
        return read.unread() == 0;
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
