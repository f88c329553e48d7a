package de.beteiligungsbuch.service.council.feed.facts;

import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.FeedSettings.Papers;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine;
import de.beteiligungsbuch.service.council.feed.sync.AfterRun;
import de.beteiligungsbuch.service.council.feed.sync.Run;

/** What a run means for the ledger: facts first, then the news about their sources. */
@Component
class ToLedger implements AfterRun {

    private static final Logger LOG = LoggerFactory.getLogger(ToLedger.class);
    /** Each asks the database for a moment and waits for the ledger most of the time. */
    private static final int AT_ONCE = 8;
    /** Papers that are in memory at a time. */
    private static final int CHUNK = 200;

    private final Shelf shelf;
    private final PaperFacts papers;
    private final SourceNews news;
    private final Snapshot snapshot;
    private final Quarantine quarantine;
    private final FactProgress progress;

    ToLedger(Shelf shelf, PaperFacts papers, SourceNews news, Snapshot snapshot,
            Quarantine quarantine, FactProgress progress) {
        this.shelf = shelf;
        this.papers = papers;
        this.news = news;
        this.snapshot = snapshot;
        this.quarantine = quarantine;
        this.progress = progress;
    }

    @Override
    public void record(Feed feed, Run run) {
        Gremien gremien = Gremien.of(feed, shelf.organizations(feed.id()));
        List<String> touched = touched(feed);
        for (int from = 0; from < touched.size(); from += CHUNK) {
            List<Node> papers = shelf.find(feed.id(),
                    touched.subList(from, Math.min(touched.size(), from + CHUNK)));
            SideBySide.each(
                    papers.stream().filter(paper -> PaperText.isWanted(feed, paper)).toList(),
                    AT_ONCE, paper -> one(feed, run, paper, gremien));
        }
        progress.recorded(feed, run.id() + 1);
        news.record(feed);
    }

    private List<String> touched(Feed feed) {
        boolean watched = feed.settings().papers() == Papers.NONE
                && feed.kind() != Feed.Kind.MANUAL;
        if (watched) {
            return List.of();
        }
        long since = progress.recordedUntil(feed.id());
        return since == 0 || progress.isRulesChanged(feed)
                ? shelf.papers(feed.id())
                : shelf.touched(feed.id(), since);
    }

    @Override
    public void again(Feed feed, Run run, String paper) {
        Gremien gremien = Gremien.of(feed, shelf.organizations(feed.id()));
        shelf.find(feed.id(), paper).ifPresent(node -> one(feed, run, node, gremien));
    }

    private void one(Feed feed, Run run, Node paper, Gremien gremien) {
        try {
            papers.record(feed, paper, gremien);
            quarantine.objectRead(feed.id(), paper.id(), Instant.now());
        } catch (Refusal | IllegalArgumentException refused) {
            LOG.warn("Feed {}: {} was refused: {}", feed.name(), paper.id(), refused.toString());
            quarantine.add(feed.id(), run.id(),
                    new Quarantine.Entry(paper.id(), false, paper.id(), "Paper", null,
                            "What the paper says cannot be so: " + refused.getMessage()),
                    Instant.now());
        }
    }

    @Override
    public void complete(Feed feed, Run run, Instant now) {
        snapshot.record(feed, run, now);
    }
}
