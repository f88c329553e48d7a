package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * One thing that somebody may do to an export.
 *
 * @param theme    what it is made upon
 * @param what     is done, as the rest of the sentence "Somebody hands over an export with …"
 * @param expected what the auditor must say; one of these, where the damage can be seen in two ways
 * @param trick    does it
 */
public record Attack(String theme, String what, Set<Verdict> expected, Trick trick) {

    /** Does something to a copy of an export, or to what the auditor is given beside it. */
    @FunctionalInterface
    public interface Trick {

        /**
         * Does it.
         *
         * @throws NotPossible if the export has not what this needs
         */
        void play(Victim victim) throws IOException;
    }

    /** Attacks upon one thing, in the order in which they are told. */
    record Theme(String name) {

        Attack attack(String what, Trick trick, Verdict... expected) {
            return new Attack(name, what, EnumSet.copyOf(List.of(expected)), trick);
        }
    }
}
