package de.beteiligungsbuch.service.council.feed.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.FeedSettings;
import de.beteiligungsbuch.service.council.feed.Feeds;
import de.beteiligungsbuch.service.council.feed.document.Fetching.Fetched;
import de.beteiligungsbuch.service.council.feed.document.NotRead.Kind;
import de.beteiligungsbuch.service.council.feed.document.Waiting.State;
import de.beteiligungsbuch.service.council.feed.http.AddressRule;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.http.Site;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine;

/**
 * Reads the documents of a feed that are due, one after the other: bytes first, then the ledger,
 * then how far it is. After a crash in between, the document is read again and nothing is recorded
 * twice.
 */
@Component
public class Documents {

    /** What documents are called in quarantine. */
    public static final String KIND = "Document";

    private static final int SOME = 50;
    private static final int TROUBLES = 3;
    private static final Duration REST = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLED = 8;

    private final Feeds feeds;
    private final Wanted wanted;
    private final DocumentStore store;
    private final FileObjects files;
    private final Fetching fetching;
    private final DocumentFacts facts;
    private final KeptDocuments kept;
    private final Quarantine quarantine;
    private final AddressRule addresses;
    private final DocumentRules rules;
    private final Clock clock;

    Documents(Feeds feeds, Wanted wanted, DocumentStore store, FileObjects files,
            Fetching fetching, DocumentFacts facts, KeptDocuments kept, Quarantine quarantine,
            AddressRule addresses, DocumentRules rules, Clock clock) {
        this.feeds = feeds;
        this.wanted = wanted;
        this.store = store;
        this.files = files;
        this.fetching = fetching;
        this.facts = facts;
        this.kept = kept;
        this.quarantine = quarantine;
        this.addresses = addresses;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Reads what is due until nothing is.
     *
     * @param stop asked before each document
     * @return how long the server is to be left alone now
     */
    public Duration read(FeedId id, BooleanSupplier stop) {
        Feed feed = feeds.find(id).orElseThrow();
        if (!isRead(feed)) {
            quarantine.endAll(id, KIND, "Documents of this feed are not read.", clock.instant());
            return Duration.ZERO;
        }
        wanted.note(id);
        List<Waiting> due = due(feed);
        if (due.isEmpty()) {
            return Duration.ZERO;
        }
        try (FeedClient client = open(feed)) {
            int troubles = 0;
            for (; !due.isEmpty(); due = due(feed)) {
                for (Waiting waiting : due) {
                    if (stop.getAsBoolean()) {
                        return Duration.ZERO;
                    }
                    Optional<NotRead> trouble = one(client, feed, waiting)
                            .filter(not -> not.kind() == Kind.SERVER);
                    troubles = trouble.isPresent() ? troubles + 1 : 0;
                    Duration pause = trouble.map(NotRead::pause).orElse(null);
                    if (pause != null || troubles >= TROUBLES) {
                        return pause == null ? REST : pause;
                    }
                }
            }
        } catch (FetchFailed e) {
            throw new IllegalStateException(feed.url() + " was an address once", e);
        }
        return Duration.ZERO;
    }

    /** Reads one now, whether it is due or not. */
    public void again(FeedId id, String object) {
        Feed feed = feeds.find(id).orElseThrow();
        Optional<Waiting> waiting = isRead(feed) ? store.find(id, object) : Optional.empty();
        if (waiting.isEmpty()) {
            quarantine.end(id, object, KIND, Quarantine.State.SUPERSEDED,
                    "The document is not of concern any more.", clock.instant());
            return;
        }
        try (FeedClient client = open(feed)) {
            one(client, feed, waiting.get());
        } catch (FetchFailed e) {
            throw new IllegalStateException(feed.url() + " was an address once", e);
        }
    }

    /** All of a feed are read again, from now on and in their turn. */
    public void allAgain(FeedId feed) {
        store.allDue(feed, clock.instant());
    }

    /** Those that could not be read are tried again, from now on and in their turn. */
    public void failedAgain(FeedId feed) {
        store.failedDue(feed, clock.instant());
    }

    /** How far a feed's are. */
    public DocumentCounts counts(FeedId feed) {
        Map<State, Long> counts = store.counts(feed);
        return new DocumentCounts(counts.getOrDefault(State.HASHED, 0L),
                counts.getOrDefault(State.WAITING, 0L),
                counts.getOrDefault(State.FAILED, 0L) + counts.getOrDefault(State.MISSED, 0L),
                counts.getOrDefault(State.VANISHED, 0L));
    }

    /** Where there is no server, documents come with the entries or not at all. */
    private static boolean isRead(Feed feed) {
        return feed.kind() == Feed.Kind.OPARL
                && feed.settings().documents() != FeedSettings.Documents.NONE;
    }

    private static boolean isKept(Feed feed) {
        return feed.settings().documents() == FeedSettings.Documents.KEEP;
    }

    private List<Waiting> due(Feed feed) {
        return store.due(feed.id(), isKept(feed), store.latestRun(feed.id()), clock.instant(),
                SOME);
    }

    private FeedClient open(Feed feed) throws FetchFailed {
        FeedClient client = new FeedClient(Site.of(feed.url()), addresses, rules.limits());
        Optional<String> id = store.bodyId(feed.id());
        if (id.isPresent()) {
            client.callsItself(id.get());
        }
        return client;
    }

    /** Why it could not be read, if it could not. */
    private Optional<NotRead> one(FeedClient client, Feed feed, Waiting waiting) {
        try {
            FileObject file = files.find(client, waiting);
            try {
                hashed(waiting, file, fetching.fetch(client, file, isKept(feed)), isKept(feed));
                return Optional.empty();
            } catch (NotRead e) {
                if (e.kind() == Kind.GONE && waiting.document() != null) {
                    missed(waiting, file, e);
                } else {
                    failed(waiting, e);
                }
                return Optional.of(e);
            }
        } catch (NotRead e) {
            failed(waiting, e);
            return Optional.of(e);
        }
    }

    private void hashed(Waiting waiting, FileObject file, Fetched fetched, boolean keep) {
        Instant now = now();
        if (keep) {
            kept.kept(fetched.document(), now);
        }
        Waiting recorded = facts.observed(waiting, file, fetched);
        Document before = waiting.document();
        boolean same = before != null && before.sha256().equals(fetched.document().sha256());
        boolean restamped = file.said().equals(waiting.triedSaid())
                && !Objects.equals(file.modified(), waiting.modified());
        int idle = restamped ? waiting.restamped() + 1 : waiting.restamped();
        store.hashed(recorded, file, fetched.document(), keep, same ? idle : 0, now,
                now.plus(rules.recheck()));
        quarantine.objectRead(waiting.feed(), waiting.object(), now);
    }

    /** Believed to be gone only if it was missed before, as of another run. */
    private void missed(Waiting waiting, FileObject file, NotRead why) {
        Instant now = now();
        long run = store.latestRun(waiting.feed());
        Long before = waiting.missed();
        boolean again = waiting.state() == State.MISSED && before != null && before < run;
        if (again || waiting.state() == State.VANISHED) {
            Waiting recorded = facts.gone(waiting, file, now);
            store.notRead(recorded, State.VANISHED, null, now, now.plus(rules.recheck()));
            quarantine.end(waiting.feed(), waiting.object(), KIND, Quarantine.State.SUPERSEDED,
                    "The ledger says that the document is gone.", now);
            return;
        }
        boolean first = waiting.state() != State.MISSED || before == null;
        store.notRead(waiting, State.MISSED, first ? Long.valueOf(run) : before, now, now);
        quarantine(waiting, why.address(),
                why.sentence() + " If the document is not there after the"
                        + " next run either, the ledger will say that it is gone.",
                now);
    }

    private void failed(Waiting waiting, NotRead why) {
        Instant now = now();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.failures(), DOUBLED));
        Duration longest = rules.recheck();
        store.notRead(waiting, State.FAILED, null, now,
                now.plus(pause.compareTo(longest) > 0 ? longest : pause));
        quarantine(waiting, why.address(), why.sentence(), now);
    }

    private void quarantine(Waiting waiting, String address, String sentence, Instant now) {
        quarantine.elsewhere(waiting.feed(), waiting.object(), KIND, address, now);
        quarantine.add(waiting.feed(), store.anyRun(waiting.feed()), new Quarantine.Entry(address,
                false, waiting.object(), KIND, null, sentence), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
