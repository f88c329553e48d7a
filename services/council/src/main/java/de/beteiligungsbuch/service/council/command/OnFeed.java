package de.beteiligungsbuch.service.council.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import de.beteiligungsbuch.council.FeedEvent.FeedConnected;
import de.beteiligungsbuch.council.FeedEvent.FeedCrawled;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.SourceObjectId;

/** What is noted of feeds and of what they say. */
public sealed interface OnFeed {

    /** Note that a feed was connected. */
    record NoteFeed(@TargetAggregateIdentifier FeedId feed, FeedConnected connected)
            implements OnFeed {}

    /** Note that it was read to its end. */
    record NoteCrawl(@TargetAggregateIdentifier FeedId feed, FeedCrawled crawled)
            implements OnFeed {}

    /** Note what an object of it says or says no more. */
    record NoteSource(@TargetAggregateIdentifier SourceObjectId object, SourceEvent said)
            implements OnFeed {}
}
