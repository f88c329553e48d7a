package de.beteiligungsbuch.service.council.feed.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.feed.admin.FeedRecords.ChangeLine;
import de.beteiligungsbuch.service.council.feed.admin.FeedRecords.RunLine;
import de.beteiligungsbuch.service.council.feed.admin.FeedRecords.Wanted;
import de.beteiligungsbuch.service.council.feed.folder.FeedFiles;
import de.beteiligungsbuch.service.council.feed.folder.FeedFiles.Version;
import de.beteiligungsbuch.service.council.feed.sync.What;

/** What was noted of a feed: runs, changes, and what waits for a person. */
@RestController
@RequestMapping(FeedController.PATH + "/{feedId}")
class RecordsController {

    private static final int MOST = 500;

    private final FeedRecords records;
    private final FeedFiles files;

    RecordsController(FeedRecords records, FeedFiles files) {
        this.records = records;
        this.files = files;
    }

    @GetMapping("/runs")
    List<RunLine> runs(@PathVariable FeedId feedId) {
        return records.runs(feedId);
    }

    /** Changes, the latest first; {@code next} is the {@code after} of those before them. */
    record Changes(List<ChangeLine> items, @Nullable Long next) {}

    @GetMapping("/changes")
    Changes changes(@PathVariable FeedId feedId, @RequestParam(required = false) @Nullable Long run,
            @RequestParam(required = false) @Nullable What what,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<ChangeLine> found = records.changes(feedId, new Wanted(run, what, kind, after),
                most + 1);
        List<ChangeLine> items = found.subList(0, Math.min(most, found.size()));
        return new Changes(items, found.size() > most ? items.getLast().id() : null);
    }

    /** The versions of files that were read, where the feed is a folder. */
    @GetMapping("/files")
    List<Version> files(@PathVariable FeedId feedId) {
        return files.of(feedId);
    }
}
