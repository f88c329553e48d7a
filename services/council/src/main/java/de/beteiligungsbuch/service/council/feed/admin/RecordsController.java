package de.beteiligungsbuch.service.council.feed.admin;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.feed.admin.FeedRecords.ChangeLine;
import de.beteiligungsbuch.service.council.feed.admin.FeedRecords.Question;
import de.beteiligungsbuch.service.council.feed.admin.FeedRecords.RunLine;
import de.beteiligungsbuch.service.council.feed.folder.FeedFiles;
import de.beteiligungsbuch.service.council.feed.folder.FeedFiles.Version;

/** What was noted of a feed: runs, changes, and what waits for a person. */
@RestController
@RequestMapping(FeedController.PATH + "/{feedId}")
class RecordsController {

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

    @GetMapping("/changes")
    List<ChangeLine> changes(@PathVariable FeedId feedId) {
        return records.changes(feedId);
    }

    @GetMapping("/questions")
    List<Question> questions(@PathVariable FeedId feedId) {
        return records.questions(feedId);
    }

    /** The versions of files that were read, where the feed is a folder. */
    @GetMapping("/files")
    List<Version> files(@PathVariable FeedId feedId) {
        return files.of(feedId);
    }
}
