package de.beteiligungsbuch.service.council.feed.admin;

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
import de.beteiligungsbuch.service.council.feed.admin.FeedRequests.GivingUpRequest;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine.Item;

/** What could not be read. */
@RestController
@RequestMapping(FeedController.PATH + "/{feedId}/quarantine")
class QuarantineController {

    private final QuarantineDesk desk;

    QuarantineController(QuarantineDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<Item> all(@PathVariable FeedId feedId) {
        return desk.all(feedId);
    }

    /** The bytes as they came, to be saved and never to be shown as a page. */
    @GetMapping("/{item}/raw")
    ResponseEntity<byte[]> raw(@PathVariable FeedId feedId, @PathVariable UUID item) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + item)
                .header("X-Content-Type-Options", "nosniff").body(desk.raw(feedId, item));
    }

    /** Tries it once more; the answer says how it is then. */
    @PostMapping("/{item}/retry")
    Item retry(@PathVariable FeedId feedId, @PathVariable UUID item) {
        return desk.retry(feedId, item);
    }

    /** Tries all that wait. */
    @PostMapping("/retry")
    List<Item> retryAll(@PathVariable FeedId feedId) {
        desk.retryAll(feedId);
        return desk.all(feedId);
    }

    @PostMapping("/{item}/giving-up")
    Item giveUp(@PathVariable FeedId feedId, @PathVariable UUID item,
            @RequestBody GivingUpRequest body) {
        return desk.giveUp(feedId, item, body.reason());
    }
}
