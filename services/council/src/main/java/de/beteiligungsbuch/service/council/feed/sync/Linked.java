package de.beteiligungsbuch.service.council.feed.sync;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;
import de.beteiligungsbuch.service.council.feed.sync.Intake.Arrived;

/**
 * Fetches what objects refer to and no list holds, some in each run; what is not there is asked for
 * again a month later.
 */
@Component
class Linked {

    private static final int A_FULL_RUN = 1_000;
    private static final int AN_INCREMENT = 200;
    private static final Duration AGAIN = Duration.ofDays(30);

    private final JdbcClient database;
    private final Intake intake;
    private final Objects objects;

    Linked(JdbcClient database, Intake intake, Objects objects) {
        this.database = database;
        this.intake = intake;
        this.objects = objects;
    }

    void fetch(FeedClient client, Run run) throws FetchFailed {
        List<String> wanted = database.sql("""
                SELECT * FROM (
                    SELECT unnest(links) COLLATE "C" FROM feed_object
                    WHERE feed = :feed AND state = 'PRESENT'
                    EXCEPT SELECT object_id FROM feed_object WHERE feed = :feed
                    EXCEPT SELECT object_id FROM feed_absent
                    WHERE feed = :feed AND asked_at > :before) AS wanted
                LIMIT :most""").param("feed", run.feed().value())
                .param("before", Timestamp.from(Instant.now().minus(AGAIN)))
                .param("most",
                        run.mode() == FeedEvent.Run.FULL ? A_FULL_RUN : AN_INCREMENT)
                .query((row, number) -> row.getString(1)).list();
        for (String id : wanted) {
            if (!take(client, run, id)) {
                absent(run, id);
            }
        }
    }

    private boolean take(FeedClient client, Run run, String id) throws FetchFailed {
        URI uri;
        try {
            uri = client.site().at(URI.create("/"), id);
        } catch (FetchFailed elsewhere) {
            return false; // at another server, or no address: never asked for
        }
        Answer answer = client.get(uri);
        if (!answer.isGood() || answer.isMarkup()) {
            return false;
        }
        try {
            List<Seen> seen = ObjectReader.read(answer.body(), "");
            boolean itself = seen.getFirst().id().equals(id) && !seen.getFirst().kind().isEmpty();
            if (itself) {
                intake.take(run, seen.stream().map(one -> new Arrived(one, answer.body())).toList(),
                        answer.at(), () -> objects.isReadById(run.feed(), id));
            }
            return itself;
        } catch (Unreadable e) {
            return false;
        }
    }

    private void absent(Run run, String id) {
        database.sql("""
                INSERT INTO feed_absent (feed, object_id, asked_at) VALUES (?, ?, ?)
                ON CONFLICT (feed, object_id) DO UPDATE SET asked_at = EXCLUDED.asked_at""")
                .params(run.feed().value(), id, Timestamp.from(Instant.now())).update();
    }
}
