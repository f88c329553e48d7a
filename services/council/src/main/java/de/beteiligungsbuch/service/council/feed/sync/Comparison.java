package de.beteiligungsbuch.service.council.feed.sync;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.council.feed.oparl.Members;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;

/** Compares what a feed says of an object with what it said before. Pure. */
final class Comparison {

    private Comparison() {}

    /** What to do with a sighting. */
    enum Sighting {
        /** Of no account: this run has a better one. */
        IGNORED,
        /** It shows that the object is still there; what it says is read elsewhere. */
        PRESENCE,
        /** It is to be compared. */
        COUNTS
    }

    /**
     * Whether a sighting counts. The same object may stand for itself and be embedded, more or less
     * completely, in several others: it is compared where it was read before, so that a difference
     * between two places is not taken for a change.
     */
    static Sighting of(Seen seen, Known known, long run) {
        boolean same = seen.parent() == null || seen.parent().equals(known.parent());
        if (same) {
            boolean upgraded = seen.parent() == null && known.parent() != null;
            return known.readRun() == run && !upgraded ? Sighting.IGNORED : Sighting.COUNTS;
        }
        if (known.parent() == null) {
            return Sighting.IGNORED;
        }
        return known.state() == Known.State.PRESENT ? Sighting.PRESENCE : Sighting.COUNTS;
    }

    /** What happened; empty if nothing did. */
    static Optional<What> of(Seen seen, Known known) {
        if (seen.deleted()) {
            return known.state() == Known.State.DELETED
                    ? Optional.empty()
                    : Optional.of(What.DELETED);
        }
        if (known.state() != Known.State.PRESENT) {
            return Optional.of(What.RETURNED);
        }
        if (seen.canonical().equals(known.canonical()) || movedOut(seen, known)) {
            return Optional.empty();
        }
        return Optional.of(says(known.modified(), seen.modified()) ? What.CHANGED : What.SILENT);
    }

    /** It was only ever seen embedded, and now stands for itself, perhaps with more to say. */
    private static boolean movedOut(Seen seen, Known known) {
        return seen.parent() == null && known.parent() != null;
    }

    /** Whether the time of the last change went on. */
    private static boolean says(@Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after) || after == null) {
            return false;
        }
        Optional<Instant> earlier = Optional.ofNullable(before).flatMap(Members::instant);
        Optional<Instant> later = Members.instant(after);
        return earlier.isEmpty() || later.isEmpty() || later.get().isAfter(earlier.get());
    }
}
