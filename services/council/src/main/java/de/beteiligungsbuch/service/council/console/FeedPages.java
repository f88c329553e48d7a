package de.beteiligungsbuch.service.council.console;

import jakarta.servlet.http.HttpSession;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.feed.admin.FeedAdministration;
import de.beteiligungsbuch.service.council.feed.health.FeedHealths;

/** All feeds, and one of them: how it does, and what can be done about it. */
@ConsolePage
@RequestMapping(FeedPages.PATH)
class FeedPages {

    static final String PATH = Console.PATH + "/feeds";

    private final FeedAdministration feeds;
    private final FeedHealths health;

    FeedPages(FeedAdministration feeds, FeedHealths health) {
        this.feeds = feeds;
        this.health = health;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("feeds", health.all());
        return "console/feeds";
    }

    @GetMapping("/{feed}")
    String one(@PathVariable FeedId feed, Model model) {
        model.addAttribute("feed", health.of(feeds.find(feed)));
        return "console/feed";
    }

    @PostMapping("/{feed}/run")
    String run(@PathVariable FeedId feed, @RequestParam(defaultValue = "false") boolean everything,
            @RequestParam(FormFilter.KEY) String key, HttpSession session) {
        if (UsedKeys.of(session).isFirst(key)) {
            feeds.run(feed, everything);
        }
        return to(feed);
    }

    @PostMapping("/{feed}/pause")
    String pause(@PathVariable FeedId feed) {
        feeds.pause(feed);
        return to(feed);
    }

    @PostMapping("/{feed}/resume")
    String resume(@PathVariable FeedId feed) {
        feeds.resume(feed);
        return to(feed);
    }

    static String to(FeedId feed) {
        return "redirect:" + PATH + "/" + feed;
    }
}
