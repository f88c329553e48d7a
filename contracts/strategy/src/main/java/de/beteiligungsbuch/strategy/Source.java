package de.beteiligungsbuch.strategy;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ResolutionId;

/** Where a change comes from; on the wire an object whose {@code kind} says which of these it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Source.OfContribution.class, name = "CONTRIBUTION"),
        @JsonSubTypes.Type(value = Source.OfFormat.class, name = "FORMAT"),
        @JsonSubTypes.Type(value = Source.OfDezernat.class, name = "DEZERNAT"),
        @JsonSubTypes.Type(value = Source.OfResolution.class, name = "RESOLUTION"),
        @JsonSubTypes.Type(value = Source.OfDocument.class, name = "DOCUMENT")})
public sealed interface Source {

    /** As it is cited in the published document. */
    String name();

    /** A single contribution. */
    record OfContribution(String name, ContributionId contribution) implements Source {}

    /**
     * What came out of a format.
     *
     * @param contributions which of its contributions, as far as they are recorded; may be empty
     */
    record OfFormat(String name, FormatId format, List<ContributionId> contributions)
            implements Source {
        /** Takes a copy of the list. */
        public OfFormat {
            contributions = List.copyOf(contributions);
        }
    }

    /**
     * What a department of the administration said.
     *
     * @param contributions which of its contributions, as far as they are recorded; may be empty
     */
    record OfDezernat(String name, List<ContributionId> contributions) implements Source {
        /** Takes a copy of the list. */
        public OfDezernat {
            contributions = List.copyOf(contributions);
        }
    }

    /**
     * A resolution of the council or of one of its committees.
     *
     * @param drucksache the paper that was resolved upon
     */
    record OfResolution(String name, ResolutionId resolution, Drucksache drucksache)
            implements Source {}

    /**
     * A document that anyone can fetch and compare.
     *
     * @param uri    where it was published, or null
     * @param sha256 of its bytes, 64 lower-case hexadecimal digits, or null where only its title is
     *               known
     */
    record OfDocument(String name, @Nullable String uri, @Nullable String sha256)
            implements Source {}
}
