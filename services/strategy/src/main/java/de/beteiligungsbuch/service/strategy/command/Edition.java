package de.beteiligungsbuch.service.strategy.command;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/**
 * How far an edition has come.
 *
 * @param vorlage    under which it was last laid before the council; null before that
 * @param drucksache of that Vorlage
 * @param decided    what the council last made of it under that Vorlage; null where nothing
 * @param open       whether the council may get it: not before it now, nor adopted by it
 */
record Edition(
        @Nullable VorlageId vorlage,
        @Nullable Drucksache drucksache,
        @Nullable Decided decided,
        boolean open) {

    /**
     * What the council made of an edition.
     *
     * @param outcome  of the resolution, by its name
     * @param statedBy the entry of the council's ledger that was followed, or null if that is not
     *                 recorded
     */
    record Decided(
            ResolutionId resolution,
            boolean adopted,
            String outcome,
            @Nullable EventId statedBy) {}

    static final Edition COMPILED = new Edition(null, null, null, true);

    Edition submitted(VorlageId vorlage, Drucksache drucksache) {
        return new Edition(vorlage, drucksache, vorlage.equals(this.vorlage) ? decided : null,
                false);
    }

    Edition decided(Decided decided) {
        return new Edition(vorlage, drucksache, decided, !decided.adopted());
    }
}
