package de.beteiligungsbuch.service.auditor.verdict;

/** What does not hold. The codes are for ever: other programs act on them. */
public enum Verdict {
    /** The entries do not add up to the signed root. */
    ROOT,
    /** A bundle has not as many entries as the signed size says. */
    BUNDLE_COUNT,
    /** A bundle cannot be taken apart. */
    BUNDLE_FORMAT,
    /** A tile says something else than the entries. */
    TILE,
    /** A tile has not the length it must have. */
    TILE_SIZE,
    /** Something could not be read. */
    UNAVAILABLE,
    /** A known key's signature does not fit. */
    SIG_INVALID,
    /** No known key signed. */
    SIG_UNKNOWN,
    /** A key signed that an entry of the ledger had retired before. */
    KEY_RETIRED,
    /** An entry introduces or retires a key against the rules. */
    KEY_CHANGE,
    /** The checkpoint is of another ledger. */
    ORIGIN,
    /** A note, a receipt or a policy is not in its format. */
    FORMAT,
    /** The ledger is shorter than it was. */
    ROLLBACK,
    /** Two signed views of the ledger exclude each other. */
    SPLIT_VIEW,
    /** Too few distinct witnesses. */
    QUORUM,
    /** The newest checkpoint is too old. */
    STALE,
    /** A receipt does not lead to its root, or not from this entry. */
    INCLUSION,
    /** What was promised by a time that is over is not in the signed tree. */
    PROMISE_BROKEN,
    /** An index is not the one that it must be. */
    INDEX,
    /** An entry does not name the hash of the entry before, or its writer's epoch falls. */
    CHAIN,
    /** An entry claims a time that the checkpoints around it exclude. */
    TIME,
    /** An aggregate's sequence has a gap or a repeat. */
    APP_VERSION,
    /** An entry, its type or its payload is not as the contracts say. */
    APP_SCHEMA,
    /** An event id occurs twice. */
    APP_DUP,
    /** An entry refers to something that no entry states. */
    APP_REFERENCE,
    /** The rules would have refused the event. */
    REPLAY_DIVERGES,
    /** A disclosure does not fit any digest of its entry. */
    COMMIT,
    /** What a digest stands for is gone, and no entry says why. */
    ERASE_UNLOGGED,
    /** What an entry says was erased is still there. */
    ERASE_INCOMPLETE,
    /** An entry says in plain words what must be possible to erase. */
    PII_IN_LEAF;

    /** The code, for example {@code E_ROOT}. */
    public String code() {
        return "E_" + name();
    }
}
