package de.beteiligungsbuch.service.auditor.verify;

/** What is checked, in this order; every report says of each whether it was. */
public enum Check {
    /** The checkpoint is of this ledger, signed by a known key, cosigned by enough witnesses. */
    SIGNATURES,
    /** The newest cosignature is not too old. */
    FRESHNESS,
    /** All entries add up to the signed root. */
    TREE,
    /** Every tile says what the entries say. */
    TILES,
    /** The ledger extends what every earlier checkpoint says. */
    EARLIER,
    /** Every receipt leads from its entry to its root. */
    RECEIPTS,
    /** What was promised by a time that is over is in the tree. */
    PROMISES,
    /** Indexes, hashes of the entry before, writers' epochs. */
    CHAIN,
    /** Every type is known, every byte of an entry is accounted for. */
    SCHEMAS,
    /** Sequences of aggregates without gap or repeat, event ids used once. */
    SEQUENCES,
    /** Versions of texts follow one another; editions hold what was written. */
    WORDINGS,
    /** Every digest is open, withheld or erased. */
    DISCLOSURES,
    /** What is referred to exists. */
    REFERENCES,
    /** The rules by which the services decide would have accepted every event. */
    RULES,
    /** Claimed times lie between the checkpoints around them. */
    TIMES,
    /** Keys are introduced and retired by entries. */
    KEYS,
    /** What contributors said and called themselves stands in no entry after theirs. */
    PERSONAL_DATA
}
