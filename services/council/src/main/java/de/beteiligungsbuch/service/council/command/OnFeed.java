package de.beteiligungsbuch.service.council.command;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.FeedEvent.FeedConnected;
import de.beteiligungsbuch.council.FeedEvent.FeedCrawled;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.council.SourceRef;

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

    /**
     * Note which bytes the document behind an object has.
     *
     * @param silent whether the object said what it says, before other bytes came
     */
    record NoteDocument(
            @TargetAggregateIdentifier SourceObjectId object,
            SourceRef source,
            DocumentRole role,
            Document document,
            boolean silent,
            Concerns concerns,
            Instant occurredAt) implements OnFeed {}

    /** Note that the document behind an object is no longer there. */
    record NoteDocumentGone(
            @TargetAggregateIdentifier SourceObjectId object,
            SourceRef source,
            DocumentRole role,
            Concerns concerns,
            Instant occurredAt) implements OnFeed {}
}
