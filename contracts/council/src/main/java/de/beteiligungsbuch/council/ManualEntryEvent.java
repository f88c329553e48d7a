package de.beteiligungsbuch.council;

import java.time.Instant;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.WireName;

/**
 * What can happen to an entry by hand, in that order. Nothing of it is a fact before a second person
 * has compared it with the document.
 */
@AggregateType("ManualEntry")
public sealed interface ManualEntryEvent {

    /** The entry. */
    ManualEntryId entry();

    /** When it happened in the world. */
    Instant occurredAt();

    /**
     * A person entered what a document says. What was entered and the document stay beside the
     * ledger until they are confirmed; their hashes tell whether they are the same then.
     *
     * @param feed     the feed to which it belongs
     * @param facts    SHA-256 of the canonical bytes of what was entered; they are the raw bytes to
     *                 which the {@link SourceRef} of every fact refers that follows
     * @param document from which it was entered
     */
    @WireName("de.beteiligungsbuch.council.ManualEntrySubmitted.v1")
    record ManualEntrySubmitted(
            ManualEntryId entry,
            FeedId feed,
            SourceDigest facts,
            Document document,
            Instant occurredAt) implements ManualEntryEvent {}

    /**
     * Another person compared it with the document and confirmed it. The facts follow.
     *
     * @param facts what was confirmed: the hash of what was entered
     */
    @WireName("de.beteiligungsbuch.council.ManualEntryConfirmed.v1")
    record ManualEntryConfirmed(
            ManualEntryId entry,
            SourceDigest facts,
            Instant occurredAt) implements ManualEntryEvent {}

    /** A person found it to be wrong. No fact follows. */
    @WireName("de.beteiligungsbuch.council.ManualEntryRejected.v1")
    record ManualEntryRejected(
            ManualEntryId entry,
            String reason,
            Instant occurredAt) implements ManualEntryEvent {}
}
