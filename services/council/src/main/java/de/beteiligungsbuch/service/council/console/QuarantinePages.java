package de.beteiligungsbuch.service.council.console;

import java.util.UUID;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.service.council.feed.admin.FeedAdministration;
import de.beteiligungsbuch.service.council.feed.admin.QuarantineDesk;
import de.beteiligungsbuch.service.council.feed.health.FeedHealths;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine.State;

/** What could not be read: why, its bytes, and what to do about it. */
@ConsolePage
@RequestMapping(FeedPages.PATH + "/{feed}/quarantine")
class QuarantinePages {

    private static final int REASON = 2_000;

    private final FeedAdministration feeds;
    private final FeedHealths health;
    private final QuarantineDesk desk;

    QuarantinePages(FeedAdministration feeds, FeedHealths health, QuarantineDesk desk) {
        this.feeds = feeds;
        this.health = health;
        this.desk = desk;
    }

    @GetMapping
    String all(@PathVariable FeedId feed, Model model) {
        model.addAttribute("feed", health.of(feeds.find(feed)));
        model.addAttribute("open", desk.all(feed).stream()
                .filter(item -> item.state() == State.OPEN).toList());
        model.addAttribute("ended", desk.all(feed).stream()
                .filter(item -> item.state() != State.OPEN).toList());
        return "console/quarantine";
    }

    @GetMapping("/{item}/raw")
    ResponseEntity<byte[]> raw(@PathVariable FeedId feed, @PathVariable UUID item) {
        return RecordPages.attachment(item.toString(), desk.raw(feed, item));
    }

    @PostMapping("/{item}/retry")
    String retry(@PathVariable FeedId feed, @PathVariable UUID item,
            @RequestParam(FormFilter.KEY) String key, HttpSession session) {
        if (UsedKeys.of(session).isFirst(key)) {
            desk.retry(feed, item);
        }
        return to(feed);
    }

    /** A server may take long to answer each: nobody waits for all of them. */
    @PostMapping("/retry")
    String retryAll(@PathVariable FeedId feed, @RequestParam(FormFilter.KEY) String key,
            HttpSession session) {
        feeds.find(feed);
        if (UsedKeys.of(session).isFirst(key)) {
            Thread.ofPlatform().daemon().name("retry-" + feed).start(() -> desk.retryAll(feed));
        }
        return to(feed);
    }

    @PostMapping("/{item}/giving-up")
    String giveUp(@PathVariable FeedId feed, @PathVariable UUID item, @RequestParam String reason,
            @RequestParam(FormFilter.KEY) String key, HttpSession session) {
        String why = Input.paragraph("reason", reason, REASON);
        if (UsedKeys.of(session).isFirst(key)) {
            desk.giveUp(feed, item, why);
        }
        return to(feed);
    }

    private static String to(FeedId feed) {
        return "redirect:" + FeedPages.PATH + "/" + feed + "/quarantine";
    }
}
