package de.beteiligungsbuch.service.strategy.command;

import de.beteiligungsbuch.ledgerservice.RefusalReason;

/** Why a command is refused. The names, in kebab case, end the {@code type} of the problem. */
public enum Reason implements RefusalReason {
    /** The text has moved on: {@code basedOn} is not its current version. */
    STALE_VERSION,
    /** A finalised text is not revised, nor finalised again, unless it is reopened. */
    ALREADY_FINALISED,
    /** Only what is finalised can be reopened. */
    NOT_FINALISED,
    /** A dropped Massnahme is not gone on with. */
    ALREADY_DROPPED,
    /** Another text of the process has that number. */
    NUMBER_TAKEN,
    /** Numbers count from 1. */
    NUMBER_BELOW_ONE,
    /** A Spannungsfeld has two poles that differ. */
    POLES_NOT_TWO,
    /** No ledger that this service follows knows the process. */
    PROCESS_UNKNOWN,
    /** A closed process takes no new texts and no revisions. */
    PROCESS_CLOSED,
    /** The wording reads as before, word by word. */
    NOTHING_CHANGED,
    /** A revision says what it changes. */
    CHANGES_MISSING,
    /** A change says why. */
    RATIONALE_MISSING,
    /** A decision on a text says why. */
    REASON_MISSING,
    /** A change, or a decision on a text, says where it comes from. */
    SOURCE_MISSING,
    /** What a source names is in no ledger that this service follows. */
    SOURCE_UNKNOWN,
    /** The contribution was withdrawn before it was cited. */
    SOURCE_WITHDRAWN,
    /** The source's parts do not belong together. */
    SOURCE_CONTRADICTORY,
    /** The span does not lie within the text that it speaks of. */
    SPAN_OUTSIDE_TEXT,
    /** The kind of change asks for other spans. */
    SPAN_UNFIT,
    /** The change names words that stay as and where they are. */
    CHANGE_WITHOUT_EFFECT,
    /** Old and new words of a change stand at different places, or words went missing on the way. */
    CHANGE_CONTRADICTORY,
    /** The wording differs where no change says so. */
    DIFFERENCE_UNEXPLAINED,
    /** A footnote counts from 1. */
    FOOTNOTE_BELOW_ONE,
    /** The strategy has no such Ausgangsbild, Zielbild or Massnahme in this process. */
    TEXT_UNKNOWN,
    /** A Massnahme serves at least one Zielbild. */
    ZIELBILD_MISSING,
    /** An edition holds only finalised Ausgangsbilder and Zielbilder, and no dropped Massnahme. */
    PART_NOT_READY,
    /** An edition names each of its parts once. */
    PART_TWICE,
    /** There is nothing that an edition could be made of. */
    NOTHING_TO_COMPILE,
    /** A title is not blank. */
    TITLE_MISSING,
    /** The strategy has no such edition. */
    EDITION_UNKNOWN,
    /** The edition is before the council, or was adopted by it. */
    ALREADY_SUBMITTED,
    /** The Vorlage carries another edition. */
    VORLAGE_TAKEN,
    /** No Vorlage of that id was learned from the council's ledger. */
    VORLAGE_UNKNOWN,
    /** The Vorlage is known, but not under that number. */
    DRUCKSACHE_DIFFERS,
    /** What the council says of an edition was followed before, or decides nothing. */
    NOTHING_TO_FOLLOW
}
