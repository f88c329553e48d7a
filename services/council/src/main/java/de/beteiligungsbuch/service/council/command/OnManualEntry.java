package de.beteiligungsbuch.service.council.command;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.ledger.Actor;

/** What is done with an entry by hand. */
public sealed interface OnManualEntry {

    /** Submit what was entered. */
    record SubmitManualEntry(
            @TargetAggregateIdentifier ManualEntryId entry,
            FeedId feed,
            SourceDigest facts,
            Document document,
            Instant occurredAt) implements OnManualEntry {}

    /**
     * Confirm it.
     *
     * @param facts the hash of what the second person has seen
     * @param by    the second person
     */
    record ConfirmManualEntry(
            @TargetAggregateIdentifier ManualEntryId entry,
            SourceDigest facts,
            Actor by,
            Instant occurredAt) implements OnManualEntry {}

    /** Reject it. */
    record RejectManualEntry(
            @TargetAggregateIdentifier ManualEntryId entry,
            String reason,
            Instant occurredAt) implements OnManualEntry {}
}
