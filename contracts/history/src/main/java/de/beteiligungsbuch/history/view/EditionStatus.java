package de.beteiligungsbuch.history.view;

/** How far an edition of the strategy is, in the order in which it gets there. */
public enum EditionStatus {
    /** It was put together. */
    COMPILED,
    /** It was laid before the council. */
    SUBMITTED,
    /** The council did not adopt it. */
    RETURNED,
    /** The council adopted it. */
    ADOPTED
}
