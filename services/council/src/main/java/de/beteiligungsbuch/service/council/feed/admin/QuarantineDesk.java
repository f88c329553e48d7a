package de.beteiligungsbuch.service.council.feed.admin;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.feed.document.Documents;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine.Item;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine.State;
import de.beteiligungsbuch.service.council.feed.store.RawStore;
import de.beteiligungsbuch.service.council.feed.sync.Retry;

/** What an administrator does about what could not be read, by the API or by the console. */
@Component
public class QuarantineDesk {

    private final Quarantine quarantine;
    private final Retry retry;
    private final Documents documents;
    private final RawStore store;
    private final Clock clock;

    QuarantineDesk(Quarantine quarantine, Retry retry, Documents documents, RawStore store,
            Clock clock) {
        this.quarantine = quarantine;
        this.retry = retry;
        this.documents = documents;
        this.store = store;
        this.clock = clock;
    }

    /** What waits, and what has ended. */
    public List<Item> all(FeedId feed) {
        return quarantine.of(feed);
    }

    /**
     * The bytes as they came.
     *
     * @throws UnknownId if there is no such item, or none came
     */
    public byte[] raw(FeedId feed, UUID item) {
        SourceDigest digest = find(feed, item).raw();
        if (digest == null) {
            throw new UnknownId("item", item);
        }
        return store.get(digest);
    }

    /**
     * Tries it once more.
     *
     * @return how it is then
     */
    public Item retry(FeedId feed, UUID item) {
        again(open(feed, item));
        return find(feed, item);
    }

    /** Tries all that wait; documents in their turn, for a server is not to be asked for many. */
    public void retryAll(FeedId feed) {
        documents.failedAgain(feed);
        quarantine.of(feed).stream().filter(item -> item.state() == State.OPEN)
                .filter(item -> !item.kind().equals(Documents.KIND)).forEach(retry::one);
    }

    private void again(Item item) {
        String object = item.object();
        if (item.kind().equals(Documents.KIND) && object != null) {
            documents.again(item.feed(), object);
        } else {
            retry.one(item);
        }
    }

    /** Ends it unread, for a reason. */
    public Item giveUp(FeedId feed, UUID item, String reason) {
        open(feed, item);
        quarantine.end(item, State.GIVEN_UP, reason, clock.instant());
        return find(feed, item);
    }

    private Item open(FeedId feed, UUID id) {
        Item item = find(feed, id);
        if (item.state() != State.OPEN) {
            throw new CouncilRefused(Reason.QUARANTINE_ENDED, "item");
        }
        return item;
    }

    private Item find(FeedId feed, UUID id) {
        return quarantine.find(id).filter(item -> item.feed().equals(feed))
                .orElseThrow(() -> new UnknownId("item", id));
    }
}
