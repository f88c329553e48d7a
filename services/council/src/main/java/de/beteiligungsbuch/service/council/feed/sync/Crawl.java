package de.beteiligungsbuch.service.council.feed.sync;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.Discovery;
import de.beteiligungsbuch.service.council.feed.oparl.Kinds;
import de.beteiligungsbuch.service.council.feed.oparl.ListAt;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk.BrokenPage;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.quarantine.Quarantine;
import de.beteiligungsbuch.service.council.feed.sync.Intake.Arrived;

/** Reads the lists of a feed from where the run is to their ends. */
@Component
class Crawl {

    private final Runs runs;
    private final Intake intake;
    private final Quarantine quarantine;

    Crawl(Runs runs, Intake intake, Quarantine quarantine) {
        this.runs = runs;
        this.intake = intake;
        this.quarantine = quarantine;
    }

    /**
     * Reads on.
     *
     * @throws FetchFailed if the server does not answer; the run can go on later
     * @throws BrokenPage  if there is no OParl at the feed's address
     */
    void read(FeedClient client, Run run, URI start) throws FetchFailed, BrokenPage {
        Discovery found = Discovery.of(client, start).withLists(client, start);
        if (run.list() == 0 && run.next() == null) {
            takeBodies(run, found, start);
        }
        for (int list = run.list(); list < found.lists().size(); list++) {
            String next = list == run.list() ? run.next() : null;
            readList(client, run, found.lists().get(list), list,
                    next == null ? null : URI.create(next));
        }
    }

    /** Reads lists once more that may have shown less than there is. */
    void again(FeedClient client, Run run, URI start, Set<String> kinds)
            throws FetchFailed, BrokenPage {
        if (kinds.isEmpty()) {
            return;
        }
        for (ListAt list : Discovery.of(client, start).withLists(client, start).lists()) {
            if (kinds.contains(list.kind())) {
                again(client, run, list);
            }
        }
    }

    private void again(FeedClient client, Run run, ListAt list) throws FetchFailed {
        ListWalk walk = new ListWalk(client, list, null, null);
        Set<String> ids = new HashSet<>();
        try {
            for (var step = walk.step(); step.isPresent(); step = walk.step()) {
                List<Arrived> arrived = new ArrayList<>();
                for (byte[] item : step.get().page().items()) {
                    arrived.addAll(arrived(run, step.get().uri(), item, list.kind()));
                }
                intake.take(run, arrived, step.get().answer().at(), () -> {});
                walk.foundNew(ids.addAll(arrived.stream().map(one -> one.seen().id()).toList()));
            }
        } catch (BrokenPage broken) {
            keep(run, list, broken);
        }
    }

    private void takeBodies(Run run, Discovery found, URI start) {
        List<Arrived> bodies = new ArrayList<>();
        for (byte[] body : found.bodies()) {
            bodies.addAll(arrived(run, start, body, "Body"));
        }
        intake.take(run, bodies, Instant.now(),
                () -> runs.nextList(run, 0, found.notes(), null));
    }

    private void readList(FeedClient client, Run run, ListAt list, int index,
            @Nullable URI next) throws FetchFailed {
        ListWalk walk = new ListWalk(client, list, run.since(), next);
        boolean more = true;
        while (more) {
            try {
                var step = walk.step();
                more = step.isPresent();
                step.ifPresent(page -> take(run, list, index, page, walk));
            } catch (BrokenPage broken) {
                keep(run, list, broken);
                more = walk.skip();
            }
        }
        runs.nextList(run, index + 1, walk.notes(), walk.isCut() ? list.kind() : null);
    }

    private void take(Run run, ListAt list, int index, ListWalk.Step step, ListWalk walk) {
        List<Arrived> arrived = new ArrayList<>();
        for (byte[] item : step.page().items()) {
            arrived.addAll(arrived(run, step.uri(), item, list.kind()));
        }
        URI next = walk.next();
        boolean fresh = intake.take(run, arrived, step.answer().at(), () -> runs.advance(run,
                next == null ? index + 1 : index, next == null ? null : next.toString(),
                arrived.size()));
        quarantine.pageRead(run.feed(), step.uri().toString(), step.answer().at());
        walk.foundNew(fresh || step.page().items().isEmpty());
    }

    private List<Arrived> arrived(Run run, URI uri, byte[] item, String kind) {
        try {
            return ObjectReader.read(item, kind).stream()
                    .filter(seen -> !Kinds.isAboutPeople(seen.kind()))
                    .map(seen -> new Arrived(seen, item)).toList();
        } catch (Unreadable e) {
            quarantine.add(run.feed(), run.id(), new Quarantine.Entry(uri.toString(), false, null,
                    kind, item, String.valueOf(e.getMessage())), Instant.now());
            return List.of();
        }
    }

    private void keep(Run run, ListAt list, BrokenPage broken) {
        String page = broken.uri().toString();
        runs.broken(run, list.kind(), quarantine.isGivenUp(run.feed(), page));
        var answer = broken.answer();
        quarantine.add(run.feed(), run.id(), new Quarantine.Entry(page, true,
                null, list.kind(), answer == null ? null : answer.body(),
                String.valueOf(broken.getMessage())), Instant.now());
    }
}
