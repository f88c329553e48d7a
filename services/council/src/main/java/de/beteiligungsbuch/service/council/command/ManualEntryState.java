package de.beteiligungsbuch.service.council.command;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.ManualEntryEvent;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryRejected;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.SourceDigest;

/**
 * What the ledger says of an entry by hand. Immutable.
 *
 * @param facts   the hash of what was entered
 * @param reason  why it was rejected, or null
 * @param endedAt when it was confirmed or rejected, or null while it waits
 */
public record ManualEntryState(
        FeedId feed,
        SourceDigest facts,
        Document document,
        Stage stage,
        @Nullable String reason,
        Instant submittedAt,
        @Nullable Instant endedAt) {

    /** How far it is. */
    public enum Stage {
        /** It waits for the second person. */
        WAITING,
        /** A second person confirmed it: its facts follow. */
        CONFIRMED,
        /** It was found to be wrong. */
        REJECTED
    }

    /** State and next event to next state; the first state is null. */
    public static ManualEntryState apply(@Nullable ManualEntryState before,
            ManualEntryEvent event) {
        return switch (event) {
            case ManualEntrySubmitted e -> new ManualEntryState(e.feed(), e.facts(), e.document(),
                    Stage.WAITING, null, e.occurredAt(), null);
            case ManualEntryConfirmed e ->
                there(before, e).ended(Stage.CONFIRMED, null, e.occurredAt());
            case ManualEntryRejected e ->
                there(before, e).ended(Stage.REJECTED, e.reason(), e.occurredAt());
        };
    }

    private static ManualEntryState there(@Nullable ManualEntryState before,
            ManualEntryEvent event) {
        if (before == null) {
            throw new IllegalStateException(event + " is about an entry that never was");
        }
        return before;
    }

    private ManualEntryState ended(Stage as, @Nullable String why, Instant at) {
        return new ManualEntryState(feed, facts, document, as, why, submittedAt, at);
    }
}
