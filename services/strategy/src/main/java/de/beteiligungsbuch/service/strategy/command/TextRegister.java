package de.beteiligungsbuch.service.strategy.command;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.WordingDigest;

/**
 * What one text of the strategy must know of the others: which numbers are given, which texts there
 * are and in which wording. Every answer takes in all that was acknowledged before the question.
 */
public interface TextRegister {

    /** What kind of text it is; each kind counts its numbers by itself. */
    enum Kind {
        /** As we see it. */
        AUSGANGSBILD,
        /** What pulls apart. */
        SPANNUNGSFELD,
        /** As we want it. */
        ZIELBILD,
        /** How it is to come about. */
        MASSNAHME
    }

    /** Where a text stands. */
    enum Stage {
        /** It may be revised. */
        OPEN,
        /** Its version is the last one. */
        FINALISED,
        /** It is not gone on with. */
        DROPPED
    }

    /**
     * A text as it stands.
     *
     * @param id     of the Ausgangsbild, Zielbild or Massnahme
     * @param digest of the wording of that version
     */
    record Entry(
            ProcessId process,
            Kind kind,
            UUID id,
            int number,
            Version version,
            WordingDigest digest,
            Stage stage) {}

    /**
     * Takes a number for a new text. If the command then fails, the number is free again.
     *
     * @throws Refused {@link Reason#NUMBER_TAKEN}
     */
    void claim(ProcessId process, Kind kind, int number, UUID id);

    /** That text, or null if there is none. */
    @Nullable
    Entry find(Kind kind, UUID id);

    /** All texts of a process, by kind and number. */
    List<Entry> of(ProcessId process);

    /** Whether these words ever stood in that Zielbild, one after another in one paragraph. */
    boolean everStood(ZielbildId zielbild, List<String> words);
}
