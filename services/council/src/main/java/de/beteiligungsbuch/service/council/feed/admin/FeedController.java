package de.beteiligungsbuch.service.council.feed.admin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.council.feed.FeedSettings;
import de.beteiligungsbuch.service.council.feed.admin.FeedRequests.ConnectRequest;
import de.beteiligungsbuch.service.council.feed.admin.FeedRequests.RunRequest;
import de.beteiligungsbuch.service.council.feed.admin.FeedRequests.SettingsBody;
import de.beteiligungsbuch.service.council.feed.admin.FeedRequests.TrialRequest;
import de.beteiligungsbuch.service.council.feed.health.FeedHealth;
import de.beteiligungsbuch.service.council.feed.health.FeedHealths;

/** Council feeds: try, connect, watch, pause, read now. */
@RestController
@RequestMapping(FeedController.PATH)
class FeedController {

    static final String PATH = "/api/council/v1/feeds";

    private final FeedAdministration feeds;
    private final FeedHealths health;

    FeedController(FeedAdministration feeds, FeedHealths health) {
        this.feeds = feeds;
        this.health = health;
    }

    /** Says what a server is; nothing is kept. */
    @PostMapping("/trials")
    Report tryOut(@RequestBody TrialRequest body) {
        return feeds.tryOut(body.url());
    }

    /** A table to be filled for a feed that is a folder, with one example. */
    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=vorlagen.csv")
                .header("X-Content-Type-Options", "nosniff")
                .body(FolderTrial.template().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> connect(@RequestBody ConnectRequest body,
            CommandRequest request) {
        Recorded recorded = feeds.connect(body.name(), body.url(),
                SettingsBody.settings(body.settings()), request);
        FeedId id = FeedId.of(recorded.subject());
        return Answer.created(recorded, "feedId", id, PATH + "/" + id).response();
    }

    @GetMapping
    List<FeedHealth> all() {
        return health.all();
    }

    @GetMapping("/{feedId}")
    FeedHealth one(@PathVariable FeedId feedId) {
        return health.of(feeds.find(feedId));
    }

    @GetMapping("/{feedId}/settings")
    FeedSettings settings(@PathVariable FeedId feedId) {
        return feeds.find(feedId).settings();
    }

    @PutMapping("/{feedId}/settings")
    FeedSettings settings(@PathVariable FeedId feedId, @RequestBody SettingsBody body) {
        FeedSettings settings = SettingsBody.settings(body);
        feeds.settings(feedId, settings);
        return settings;
    }

    @PostMapping("/{feedId}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable FeedId feedId) {
        feeds.pause(feedId);
    }

    @PostMapping("/{feedId}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable FeedId feedId) {
        feeds.resume(feedId);
    }

    /** Reads it now; the feed's health says how it goes. */
    @PostMapping("/{feedId}/runs")
    ResponseEntity<Void> run(@PathVariable FeedId feedId, @RequestBody RunRequest body) {
        feeds.run(feedId, Boolean.TRUE.equals(body.everything()));
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + feedId)).build();
    }
}
