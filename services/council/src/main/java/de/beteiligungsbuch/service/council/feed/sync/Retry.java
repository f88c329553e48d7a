package de.beteiligungsbuch.service.council.feed.sync;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.Feeds;
import de.beteiligungsbuch.service.council.feed.http.AddressRule;
import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.http.FetchLimits;
import de.beteiligungsbuch.service.council.feed.http.Site;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.PageReader;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine.Item;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine.State;
import de.beteiligungsbuch.service.council.feed.store.RawStore;
import de.beteiligungsbuch.service.council.feed.sync.Intake.Arrived;

/**
 * Tries to read what is in quarantine: a page is asked for again, an object is read again from its
 * bytes, a paper that the ledger refused is looked at again.
 */
@Component
public class Retry {

    private final Quarantine quarantine;
    private final Feeds feeds;
    private final Runs runs;
    private final Intake intake;
    private final RawStore store;
    private final FeedReader reader;
    private final AfterRun after;
    private final OneAtATime locks;
    private final AddressRule addresses;
    private final FetchLimits limits;
    private final Clock clock;

    Retry(Quarantine quarantine, Feeds feeds, Runs runs, Intake intake, RawStore store,
            FeedReader reader, AfterRun after, OneAtATime locks, AddressRule addresses,
            FetchLimits limits,
            Clock clock) {
        this.quarantine = quarantine;
        this.feeds = feeds;
        this.runs = runs;
        this.intake = intake;
        this.store = store;
        this.reader = reader;
        this.after = after;
        this.locks = locks;
        this.addresses = addresses;
        this.limits = limits;
        this.clock = clock;
    }

    /** Ends it as read, or leaves it with today's reason. */
    public void one(Item item) {
        Feed feed = feeds.find(item.feed()).orElseThrow();
        if (feed.kind().isAlwaysWhole() && item.object() == null) {
            reader.read(feed.id(), true); // what is held is read whole, or not at all
            return;
        }
        locks.alone(feed.id(), () -> {
            tryOnce(feed, item);
            return feed.id();
        });
    }

    private void tryOnce(Feed feed, Item item) {
        Run run = runs.latest(feed.id()).orElseThrow();
        try {
            List<Arrived> arrived = arrived(feed, item);
            intake.take(run, arrived, clock.instant(), () -> {});
            String paper = item.object();
            if (paper == null) {
                quarantine.end(item.id(), State.READ, "It could be read.", clock.instant());
                after.record(feed, run);
            } else {
                after.again(feed, run, paper);
            }
        } catch (FetchFailed | Unreadable e) {
            quarantine.add(feed.id(), run.id(), new Quarantine.Entry(item.url(), item.page(),
                    item.object(), item.kind(), bytes(item), String.valueOf(e.getMessage())),
                    clock.instant());
        }
    }

    private List<Arrived> arrived(Feed feed, Item item) throws FetchFailed, Unreadable {
        List<Arrived> arrived = new ArrayList<>();
        SourceDigest raw = item.raw();
        if (item.page()) {
            for (byte[] object : PageReader.read(fetch(feed, item.url()), item.kind()).items()) {
                arrived.addAll(read(object, item.kind()));
            }
        } else if (raw != null) {
            arrived.addAll(read(store.get(raw), item.kind()));
        }
        return arrived;
    }

    private byte @Nullable [] bytes(Item item) {
        SourceDigest raw = item.raw();
        return raw == null ? null : store.get(raw);
    }

    private static List<Arrived> read(byte[] object, String kind) throws Unreadable {
        return ObjectReader.read(object, kind).stream().map(seen -> new Arrived(seen, object))
                .toList();
    }

    private Answer fetch(Feed feed, String url) throws FetchFailed {
        try (FeedClient client = new FeedClient(Site.of(feed.url()), addresses, limits)) {
            return client.get(URI.create(url));
        }
    }
}
