package de.beteiligungsbuch.council;

/**
 * What a file is to the object that names it. Where it is several things, that which comes first
 * here.
 */
public enum DocumentRole {
    /** The paper itself. */
    MAIN_FILE,
    /** What was decided under an item of an agenda. */
    RESOLUTION_FILE,
    /** The minutes of what a meeting decided. */
    RESULTS_PROTOCOL,
    /** The minutes of what was said in a meeting. */
    VERBATIM_PROTOCOL,
    /** The invitation to a meeting. */
    INVITATION,
    /** An annex of a paper, an item of an agenda, or a meeting. */
    AUXILIARY_FILE
}
