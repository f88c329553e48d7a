package de.beteiligungsbuch.service.council.feed.oparl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.http.AddressRule;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.http.FetchLimits;
import de.beteiligungsbuch.service.council.feed.http.Site;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk.BrokenPage;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;

/** What a walk through a city's list of papers came to. */
record Walked(List<Seen> seen, List<String> notes, boolean cut) {

    private static final FetchLimits QUICK = new FetchLimits(1 << 20, Duration.ofSeconds(2),
            Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(2), 2, Duration.ofSeconds(1));

    static FeedClient client(CityServer city) throws FetchFailed {
        return new FeedClient(Site.of(city.origin()), AddressRule.publicAnd("127.0.0.0/8"), QUICK);
    }

    static Walked through(CityServer city, @Nullable Instant since)
            throws FetchFailed, BrokenPage, Unreadable {
        try (FeedClient client = client(city)) {
            return through(new ListWalk(client,
                    new ListAt("Paper", URI.create(city.origin() + "/papers")), since, null));
        }
    }

    private static Walked through(ListWalk walk)
            throws FetchFailed, BrokenPage, Unreadable {
        List<Seen> seen = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (var step = walk.step(); step.isPresent(); step = walk.step()) {
            boolean fresh = false;
            for (byte[] item : step.get().page().items()) {
                for (Seen one : ObjectReader.read(item, "Paper")) {
                    if (!known.contains(one.id())) {
                        known.add(one.id());
                        seen.add(one);
                        fresh = true;
                    }
                }
            }
            walk.foundNew(fresh);
        }
        return new Walked(seen, walk.notes(), walk.isCut());
    }
}
