package de.beteiligungsbuch.council;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

/**
 * What a paper can concern (Betreff); on the wire an object whose {@code kind} says which of these
 * it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Subject.OfZielbild.class, name = "ZIELBILD"),
        @JsonSubTypes.Type(value = Subject.OfMassnahme.class, name = "MASSNAHME"),
        @JsonSubTypes.Type(value = Subject.OfEdition.class, name = "EDITION"),
        @JsonSubTypes.Type(value = Subject.OfVorlage.class, name = "VORLAGE")})
public sealed interface Subject {

    /** A Zielbild, in whatever version. */
    record OfZielbild(ZielbildId zielbild) implements Subject {}

    /** A Massnahme, in whatever version. */
    record OfMassnahme(MassnahmeId massnahme) implements Subject {}

    /**
     * An edition of a Stadtstrategie.
     *
     * @param edition its number, from 1
     */
    record OfEdition(StrategyId strategy, int edition) implements Subject {}

    /** Another paper, for example the one that is to be amended. */
    record OfVorlage(VorlageId vorlage) implements Subject {}
}
