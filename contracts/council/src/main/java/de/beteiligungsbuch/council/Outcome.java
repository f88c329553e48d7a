package de.beteiligungsbuch.council;

/** What a Gremium decided. When in doubt, {@link #UNKNOWN}: a wrong {@link #ADOPTED} is the worst. */
public enum Outcome {
    /** As proposed. */
    ADOPTED,
    /** With amendments. */
    ADOPTED_AMENDED,
    /** Some of it. */
    PARTLY,
    /** Voted down. */
    REJECTED,
    /** Voted down by a tie. */
    TIED_REJECTED,
    /** Sent to another Gremium. */
    REFERRED,
    /** Recommended to the Gremium that decides. */
    RECOMMENDED,
    /** Taken note of (Kenntnisnahme). */
    NOTED,
    /** Put off. */
    DEFERRED,
    /** Taken back by whoever moved it. */
    WITHDRAWN,
    /** Settled without a vote (erledigt). */
    SETTLED,
    /** On the agenda, not voted on. */
    NOT_VOTED,
    /** Somebody was elected. */
    ELECTED,
    /** Only numbers of votes are given. */
    TALLY_ONLY,
    /** Several votes in one. */
    MULTI_VOTE,
    /** It cannot be told. */
    UNKNOWN
}
