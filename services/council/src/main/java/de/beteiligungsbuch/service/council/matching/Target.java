package de.beteiligungsbuch.service.council.matching;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;

/**
 * What a paper can concern, as far as it can be recognised.
 *
 * @param number     by which the strategy counts it, from 1; null where it does not
 * @param title      as it last read; of a paper empty, papers are recognised by number alone
 * @param drucksache of the paper, or under which the edition is before the council, or null
 */
public record Target(
        Subject subject,
        @Nullable Integer number,
        String title,
        @Nullable Drucksache drucksache) {

    /** A paper. */
    public static Target of(VorlageId vorlage, Drucksache drucksache) {
        return new Target(new Subject.OfVorlage(vorlage), null, "", drucksache);
    }
}
