package de.beteiligungsbuch.service.council.console;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.admin.FeedAdministration;
import de.beteiligungsbuch.service.council.feed.admin.FeedRecords;
import de.beteiligungsbuch.service.council.feed.admin.FeedRecords.ChangeLine;
import de.beteiligungsbuch.service.council.feed.admin.FeedRecords.Wanted;
import de.beteiligungsbuch.service.council.feed.health.FeedHealths;
import de.beteiligungsbuch.service.council.feed.store.RawStore;

/** What was noted of a feed, and how it is read. */
@ConsolePage
@RequestMapping(FeedPages.PATH + "/{feed}")
class RecordPages {

    private static final int MOST = 200;

    private final FeedAdministration feeds;
    private final FeedHealths health;
    private final FeedRecords records;
    private final RawStore store;

    RecordPages(FeedAdministration feeds, FeedHealths health, FeedRecords records,
            RawStore store) {
        this.feeds = feeds;
        this.health = health;
        this.records = records;
        this.store = store;
    }

    @GetMapping("/runs")
    String runs(@PathVariable FeedId feed, Model model) {
        model.addAttribute("feed", health.of(feeds.find(feed)));
        model.addAttribute("runs", records.runs(feed));
        return "console/runs";
    }

    @GetMapping("/changes")
    String changes(@PathVariable FeedId feed, @RequestParam(required = false) @Nullable Long run,
            @RequestParam(required = false) @Nullable Long after, Model model) {
        model.addAttribute("feed", health.of(feeds.find(feed)));
        List<ChangeLine> found = records.changes(feed, new Wanted(run, null, null, after), MOST);
        model.addAttribute("run", run);
        model.addAttribute("changes", found);
        model.addAttribute("next", found.size() < MOST ? null : found.getLast().id());
        return "console/changes";
    }

    /** The bytes as they came, as a text to be saved: never interpreted, whatever they are. */
    @GetMapping("/raw/{digest}")
    ResponseEntity<byte[]> raw(@PathVariable FeedId feed, @PathVariable SourceDigest digest) {
        return attachment(feeds.find(feed).id() + "-" + digest, store.get(digest));
    }

    static ResponseEntity<byte[]> attachment(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name + ".txt")
                .body(bytes);
    }

    @GetMapping("/settings")
    String settings(@PathVariable FeedId feed, Model model) {
        Feed known = feeds.find(feed);
        model.addAttribute("feed", health.of(known));
        model.addAttribute("form",
                SettingsForm.of(known.name(), known.url(), known.settings()));
        return "console/settings";
    }

    @PostMapping("/settings")
    String settings(@PathVariable FeedId feed, @ModelAttribute("form") SettingsForm form) {
        feeds.settings(feed, form.settings());
        return FeedPages.to(feed);
    }

    /** What the server is like today. */
    @PostMapping("/settings/trial")
    String tryOut(@PathVariable FeedId feed, Model model) {
        model.addAttribute("report", feeds.tryOut(feeds.find(feed).url()));
        return settings(feed, model);
    }
}
