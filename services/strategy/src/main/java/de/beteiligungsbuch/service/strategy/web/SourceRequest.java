package de.beteiligungsbuch.service.strategy.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.ledgerservice.input.InputRefused;
import de.beteiligungsbuch.strategy.Source;

/** A source, with those fields that its kind has and no others. */
record SourceRequest(
        Kind kind,
        String name,
        @Nullable ContributionId contribution,
        @Nullable FormatId format,
        @Nullable List<ContributionId> contributions,
        @Nullable ResolutionId resolution,
        @Nullable Drucksache drucksache,
        @Nullable String uri,
        @Nullable String sha256) {

    enum Kind {
        CONTRIBUTION, FORMAT, DEZERNAT, RESOLUTION, DOCUMENT
    }

    SourceRequest {
        Input.required("kind", kind);
        name = Input.text("name", name, 300);
        field("contribution", contribution, kind == Kind.CONTRIBUTION, true);
        field("format", format, kind == Kind.FORMAT, true);
        field("contributions", contributions, kind == Kind.FORMAT || kind == Kind.DEZERNAT, false);
        field("resolution", resolution, kind == Kind.RESOLUTION, true);
        field("drucksache", drucksache, kind == Kind.RESOLUTION, true);
        field("uri", uri, kind == Kind.DOCUMENT, false);
        field("sha256", sha256, kind == Kind.DOCUMENT, false);
        contributions = Input.list("contributions", contributions, 1_000);
    }

    private static void field(String name, @Nullable Object value, boolean belongs, boolean must) {
        if (!belongs && value != null) {
            throw new InputRefused(ServiceReason.UNKNOWN_FIELD, name);
        }
        if (belongs && must) {
            Input.required(name, value);
        }
    }

    Source source() {
        List<ContributionId> several = Input.list("contributions", contributions, 1_000);
        return switch (kind) {
            case CONTRIBUTION -> new Source.OfContribution(name,
                    Input.required("contribution", contribution));
            case FORMAT -> new Source.OfFormat(name, Input.required("format", format), several);
            case DEZERNAT -> new Source.OfDezernat(name, several);
            case RESOLUTION -> new Source.OfResolution(name,
                    Input.required("resolution", resolution),
                    Input.required("drucksache", drucksache));
            case DOCUMENT -> new Source.OfDocument(name, uri, sha256);
        };
    }

    static List<Source> sources(List<SourceRequest> requests) {
        return requests.stream().map(SourceRequest::source).toList();
    }
}
