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

/** What was noted of a feed: runs, changes, and what waits for a person. */
@RestController
@RequestMapping(FeedController.PATH + "/{feedId}")
class RecordsController {

    private final FeedRecords records;

    RecordsController(FeedRecords records) {
        this.records = records;
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
}
