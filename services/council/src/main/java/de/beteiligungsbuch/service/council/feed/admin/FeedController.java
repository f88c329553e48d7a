package de.beteiligungsbuch.service.council.feed.admin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

import de.beteiligungsbuch.council.FeedEvent.FeedConnected;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteFeed;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.FeedSchedule;
import de.beteiligungsbuch.service.council.feed.FeedSettings;
import de.beteiligungsbuch.service.council.feed.Feeds;
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

    private final Trial trial;
    private final Feeds feeds;
    private final FeedSchedule schedule;
    private final FeedHealths health;
    private final Commands commands;
    private final Clock clock;

    FeedController(Trial trial, Feeds feeds, FeedSchedule schedule, FeedHealths health,
            Commands commands, Clock clock) {
        this.trial = trial;
        this.feeds = feeds;
        this.schedule = schedule;
        this.health = health;
        this.commands = commands;
        this.clock = clock;
    }

    /** Says what a server is; nothing is kept. */
    @PostMapping("/trials")
    Report tryOut(@RequestBody TrialRequest body) {
        return trial.of(body.url());
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
        if (commands.repeated(request).isEmpty() && feeds.isNamed(body.name())) {
            throw new CouncilRefused(Reason.FEED_NAME_TAKEN, "name");
        }
        FeedId fresh = FeedId.next();
        Recorded recorded = commands.execute(request, fresh, () -> new NoteFeed(fresh,
                new FeedConnected(fresh, body.name(), withoutQuery(body.url()),
                        trial.of(body.url()).product(), request.now())));
        FeedId id = FeedId.of(recorded.subject());
        feeds.add(id, body.name(), body.url(), SettingsBody.settings(body.settings()),
                clock.instant());
        return Answer.created(recorded, "feedId", id, PATH + "/" + id).response();
    }

    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @GetMapping
    List<FeedHealth> all() {
        return health.all();
    }

    @GetMapping("/{feedId}")
    FeedHealth one(@PathVariable FeedId feedId) {
        return health.of(feed(feedId));
    }

    @GetMapping("/{feedId}/settings")
    FeedSettings settings(@PathVariable FeedId feedId) {
        return feed(feedId).settings();
    }

    @PutMapping("/{feedId}/settings")
    FeedSettings settings(@PathVariable FeedId feedId, @RequestBody SettingsBody body) {
        FeedSettings settings = SettingsBody.settings(body);
        feeds.settings(feed(feedId).id(), settings);
        return settings;
    }

    @PostMapping("/{feedId}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable FeedId feedId) {
        feeds.state(feed(feedId).id(), Feed.State.PAUSED);
    }

    @PostMapping("/{feedId}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable FeedId feedId) {
        feeds.state(feed(feedId).id(), Feed.State.ACTIVE);
    }

    /** Reads it now; the feed's health says how it goes. */
    @PostMapping("/{feedId}/runs")
    ResponseEntity<Void> run(@PathVariable FeedId feedId, @RequestBody RunRequest body) {
        schedule.start(feed(feedId).id(), Boolean.TRUE.equals(body.everything()));
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + feedId)).build();
    }

    private Feed feed(FeedId id) {
        return feeds.find(id).orElseThrow(() -> new UnknownId("feedId", id));
    }
}
