package de.beteiligungsbuch.service.council.feed.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.Kinds;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine;
import de.beteiligungsbuch.service.council.feed.sync.Intake.Arrived;

/**
 * What is held by no server and read whole in every run. Nothing counts as gone as long as something
 * of it cannot be read and was not given up: what is missing could stand there.
 */
final class HeldSource implements Source {

    private static final int AT_ONCE = 500;

    private final Parts parts;
    private final Holdings holdings;
    private final Feed feed;

    HeldSource(Parts parts, Holdings holdings, Feed feed) {
        this.parts = parts;
        this.holdings = holdings;
        this.feed = feed;
    }

    @Component
    record Parts(Intake intake, Sweep sweep, Runs runs, Quarantine quarantine) {}

    @Override
    public boolean read(Run run) throws FetchFailed {
        Taking taking = new Taking(run);
        holdings.read(feed, taking);
        taking.flush();
        if (taking.broken) {
            taking.note("Nothing was taken for gone in this run, because something could not be"
                    + " read; see the quarantine.");
        }
        parts.runs().nextList(run, 1, taking.notes, null);
        if (!taking.broken) {
            parts.sweep().mark(parts.runs().reload(run));
        }
        parts.quarantine().notSeen(run.feed(), run.id(), Instant.now());
        return taking.whole;
    }

    @Override
    public long requests() {
        return 0;
    }

    @Override
    public void close() {
        // nothing is open
    }

    private final class Taking implements Holdings.Taker {

        private final Run run;
        private final List<Arrived> waiting = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Map<String, SourceDigest> alone = new HashMap<>();
        private boolean broken;
        private boolean whole = true;

        Taking(Run run) {
            this.run = run;
        }

        @Override
        public void object(String place, byte[] json, String kind) {
            try {
                List<Seen> seen = ObjectReader.read(json, kind);
                Seen itself = seen.getFirst();
                SourceDigest other = alone.putIfAbsent(itself.id(), itself.raw());
                if (other != null && !other.equals(itself.raw())) {
                    broken(place, false, json, "There are two objects with the id " + itself.id()
                            + " that say different things; the first was read.");
                    return;
                }
                if (itself.kind().isEmpty()) {
                    broken(place, false, json, "It does not say what it is: it has no type.");
                    return;
                }
                seen.stream().filter(one -> !Kinds.isAboutPeople(one.kind()))
                        .forEach(one -> waiting.add(new Arrived(one, json)));
            } catch (Unreadable e) {
                broken(place, false, json, String.valueOf(e.getMessage()));
            }
            if (waiting.size() >= AT_ONCE) {
                flush();
            }
        }

        @Override
        public void broken(String place, boolean all, byte @Nullable [] raw, String reason) {
            if (parts.quarantine().isGivenUp(run.feed(), place, raw)) {
                return;
            }
            broken = true;
            whole &= !all;
            parts.quarantine().add(run.feed(), run.id(),
                    new Quarantine.Entry(place, all, null, "", raw, reason), Instant.now());
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }

        void flush() {
            int taken = waiting.size();
            parts.intake().take(run, waiting, Instant.now(),
                    () -> parts.runs().advance(run, 0, null, taken));
            waiting.clear();
        }
    }
}
