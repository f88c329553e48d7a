package de.beteiligungsbuch.service.council.feed.admin;

import java.time.Clock;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedEvent.FeedConnected;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteFeed;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.FeedSchedule;
import de.beteiligungsbuch.service.council.feed.FeedSettings;
import de.beteiligungsbuch.service.council.feed.Feeds;
import de.beteiligungsbuch.service.council.feed.document.Documents;

/** What an administrator does with feeds, whether by the API or by the console. */
@Component
public class FeedAdministration {

    private final Trial trial;
    private final Feeds feeds;
    private final FeedSchedule schedule;
    private final Documents documents;
    private final Commands commands;
    private final Clock clock;

    FeedAdministration(Trial trial, Feeds feeds, FeedSchedule schedule,
            Documents documents, Commands commands, Clock clock) {
        this.trial = trial;
        this.feeds = feeds;
        this.schedule = schedule;
        this.documents = documents;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Says what a server is; nothing is kept.
     *
     * @throws CouncilRefused if there is no feed at the address
     */
    public Report tryOut(String url) {
        return trial.of(url);
    }

    /**
     * Connects a feed, to be read at once.
     *
     * @throws CouncilRefused if there is none at the address, or another has the name
     */
    public Recorded connect(String name, String url, FeedSettings settings,
            CommandRequest request) {
        if (commands.repeated(request).isEmpty() && feeds.isNamed(name)) {
            throw new CouncilRefused(Reason.FEED_NAME_TAKEN, "name");
        }
        FeedId fresh = FeedId.next();
        Recorded recorded = commands.execute(request, fresh,
                () -> new NoteFeed(fresh, new FeedConnected(fresh, name, withoutQuery(url),
                        trial.withoutDocuments(url).product(), request.now())));
        feeds.add(FeedId.of(recorded.subject()), name, url, settings, clock.instant());
        return recorded;
    }

    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    /** Reads it otherwise from now on. */
    public void settings(FeedId feed, FeedSettings settings) {
        feeds.settings(find(feed).id(), settings);
    }

    /** Reads it only when told to. */
    public void pause(FeedId feed) {
        feeds.state(find(feed).id(), Feed.State.PAUSED);
    }

    /** Reads it when it is due. */
    public void resume(FeedId feed) {
        feeds.state(find(feed).id(), Feed.State.ACTIVE);
    }

    /**
     * Reads it now, everything with its documents, and once more where it is being read already;
     * the feed's health says how it goes.
     */
    public void run(FeedId feed, boolean everything) {
        FeedId found = find(feed).id();
        if (everything) {
            documents.allAgain(found);
            schedule.startAgain(found);
        } else {
            schedule.start(found, false);
        }
    }

    /**
     * One of them.
     *
     * @throws UnknownId if there is no such feed
     */
    public Feed find(FeedId id) {
        return feeds.find(id).orElseThrow(() -> new UnknownId("feedId", id));
    }
}
