package de.beteiligungsbuch.service.council.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteCrawl;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteFeed;

/** A feed, as the ledger knows it. */
@AggregateRoot(type = "Feed")
public class FeedAggregate {

    @AggregateIdentifier
    private FeedId id;

    /** For Axon, which replays the events into it. */
    @SuppressWarnings("NullAway.Init")
    protected FeedAggregate() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init") // the event sets it
    FeedAggregate(NoteFeed note) {
        AggregateLifecycle.apply(note.connected());
    }

    @CommandHandler
    void handle(NoteCrawl note) {
        if (!note.crawled().feed().equals(id)) {
            throw new IllegalArgumentException(note + " is not about the feed " + id);
        }
        AggregateLifecycle.apply(note.crawled());
    }

    @EventSourcingHandler
    void on(FeedEvent event) {
        id = event.feed();
    }
}
