package de.beteiligungsbuch.service.council.feed.sync;

import java.util.List;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.http.AddressRule;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.http.FetchLimits;
import de.beteiligungsbuch.service.council.feed.http.Site;

/** Opens what a feed is read from. */
@Component
class Sources {

    private final OparlSource.Parts oparl;
    private final HeldSource.Parts held;
    private final List<Holdings> holdings;
    private final AddressRule addresses;
    private final FetchLimits limits;

    Sources(OparlSource.Parts oparl, HeldSource.Parts held, List<Holdings> holdings,
            AddressRule addresses, FetchLimits limits) {
        this.oparl = oparl;
        this.held = held;
        this.holdings = List.copyOf(holdings);
        this.addresses = addresses;
        this.limits = limits;
    }

    /** To be closed after the run. */
    Source open(Feed feed) throws FetchFailed {
        if (feed.kind() == Feed.Kind.OPARL) {
            return new OparlSource(oparl, new FeedClient(Site.of(feed.url()), addresses, limits),
                    feed);
        }
        Holdings these = holdings.stream().filter(one -> one.kind() == feed.kind()).findFirst()
                .orElseThrow();
        return new HeldSource(held, these, feed);
    }
}
