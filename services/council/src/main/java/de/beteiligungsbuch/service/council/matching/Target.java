package de.beteiligungsbuch.service.council.matching;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

/** What a paper can concern. */
public sealed interface Target {

    /**
     * A Zielbild.
     *
     * @param number as the strategy counts it, from 1
     */
    record OfZielbild(ZielbildId zielbild, int number, String title) implements Target {}

    /**
     * A Massnahme.
     *
     * @param number as the strategy counts it, from 1
     */
    record OfMassnahme(MassnahmeId massnahme, int number, String title) implements Target {}

    /**
     * An edition of the strategy.
     *
     * @param drucksache under which it is before the council, or null
     */
    record OfEdition(
            StrategyId strategy,
            int edition,
            String title,
            @Nullable Drucksache drucksache) implements Target {}

    /** Another paper. */
    record OfVorlage(VorlageId vorlage, Drucksache drucksache) implements Target {}
}
