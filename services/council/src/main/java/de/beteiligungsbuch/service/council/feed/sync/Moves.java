package de.beteiligungsbuch.service.council.feed.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.store.RawStore;
import de.beteiligungsbuch.service.council.feed.sync.Intake.Arrived;

/** Follows objects that moved: from one agenda to another, or from a list into an object. */
@Component
class Moves {

    private final Sightings sightings;
    private final Intake intake;
    private final RawStore store;

    Moves(Sightings sightings, Intake intake, RawStore store) {
        this.sightings = sightings;
        this.intake = intake;
        this.store = store;
    }

    /** Reads from now on where this run saw them. */
    void follow(Run run, Instant now) {
        for (Map.Entry<String, SourceDigest> one : sightings.moved(run).entrySet()) {
            intake.move(run, arrived(one.getKey(), one.getValue()), now);
        }
    }

    private List<Arrived> arrived(String id, SourceDigest digest) {
        byte[] raw = store.get(digest);
        List<Arrived> arrived = new ArrayList<>();
        try {
            ObjectReader.read(raw, "").stream().filter(seen -> seen.id().equals(id)).limit(1)
                    .forEach(seen -> arrived.add(new Arrived(seen, raw)));
        } catch (Unreadable e) {
            throw new IllegalStateException(digest + " was readable once", e);
        }
        return arrived;
    }
}
