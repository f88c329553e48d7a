package de.beteiligungsbuch.service.council.feed.admin;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.feed.admin.FeedRequests.GivingUpRequest;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine.Item;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine.State;
import de.beteiligungsbuch.service.council.feed.store.RawStore;
import de.beteiligungsbuch.service.council.feed.sync.Retry;

/** What could not be read. */
@RestController
@RequestMapping(FeedController.PATH + "/{feedId}/quarantine")
class QuarantineController {

    private final Quarantine quarantine;
    private final Retry retry;
    private final RawStore store;
    private final Clock clock;

    QuarantineController(Quarantine quarantine, Retry retry, RawStore store, Clock clock) {
        this.quarantine = quarantine;
        this.retry = retry;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping
    List<Item> all(@PathVariable FeedId feedId) {
        return quarantine.of(feedId);
    }

    /** The bytes as they came, to be saved and never to be shown as a page. */
    @GetMapping("/{item}/raw")
    ResponseEntity<byte[]> raw(@PathVariable FeedId feedId, @PathVariable UUID item) {
        SourceDigest digest = find(feedId, item).raw();
        if (digest == null) {
            throw new UnknownId("item", item);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + digest)
                .header("X-Content-Type-Options", "nosniff").body(store.get(digest));
    }

    /** Tries it once more; the answer says how it is then. */
    @PostMapping("/{item}/retry")
    Item retry(@PathVariable FeedId feedId, @PathVariable UUID item) {
        retry.one(open(feedId, item));
        return find(feedId, item);
    }

    /** Tries all that wait. */
    @PostMapping("/retry")
    List<Item> retryAll(@PathVariable FeedId feedId) {
        quarantine.of(feedId).stream().filter(item -> item.state() == State.OPEN)
                .forEach(retry::one);
        return quarantine.of(feedId);
    }

    @PostMapping("/{item}/giving-up")
    Item giveUp(@PathVariable FeedId feedId, @PathVariable UUID item,
            @RequestBody GivingUpRequest body) {
        open(feedId, item);
        quarantine.end(item, State.GIVEN_UP, body.reason(), clock.instant());
        return find(feedId, item);
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
