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
        if (known.state() == Known.State.PRESENT) {
            return Sighting.PRESENCE;
        }
        boolean tombstone = known.parent() == null && known.state() == Known.State.DELETED;
        return tombstone ? Sighting.IGNORED : Sighting.COUNTS;
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
        if (seen.canonical().equals(known.canonical())) {
            return Optional.empty();
        }
        return Optional.of(change(seen, known));
    }

    /** Whether it is read at another place than before, where it may say more or less. */
    static boolean isMoved(Seen seen, Known known) {
        return !Objects.equals(seen.parent(), known.parent());
    }

    /** Whether it stands for itself, here and where it was read. */
    static boolean isListed(Seen seen, Known known) {
        return seen.parent() == null && known.parent() == null
                && known.state() == Known.State.PRESENT;
    }

    /** What a difference is: announced or not. */
    static What change(Seen seen, Known known) {
        return says(known.modified(), seen.modified()) ? What.CHANGED : What.SILENT;
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
