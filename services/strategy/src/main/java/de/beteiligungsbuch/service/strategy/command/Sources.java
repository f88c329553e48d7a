package de.beteiligungsbuch.service.strategy.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;

/** Holds what a command cites against what the other ledgers say. */
final class Sources {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final KnownFacts facts;
    private final Instant citedAt;

    /** @param citedAt when the editors decided; what was withdrawn by then is no source any more */
    Sources(KnownFacts facts, Instant citedAt) {
        this.facts = facts;
        this.citedAt = citedAt;
    }

    /** @throws Refused with the path of the first source that does not hold */
    void checkChanges(List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            check("changes[" + i + "].sources", changes.get(i).sources());
        }
    }

    /** @throws Refused if there is none, or with the path of the first that does not hold */
    void checkSome(String field, List<Source> sources) {
        if (sources.isEmpty()) {
            throw new Refused(Reason.SOURCE_MISSING, field);
        }
        check(field, sources);
    }

    /** @throws Refused with the path of the first source that does not hold */
    void check(String field, List<Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            check(field + "[" + i + "]", sources.get(i));
        }
    }

    private void check(String field, Source source) {
        if (source.name().isBlank()) {
            throw new Refused(Reason.SOURCE_MISSING, field + ".name");
        }
        switch (source) {
            case Source.OfContribution of ->
                contribution(field + ".contribution", of.contribution());
            case Source.OfFormat of -> format(field, of);
            case Source.OfDezernat of -> each(field, of.contributions());
            case Source.OfResolution of -> resolution(field, of);
            case Source.OfDocument of -> document(field, of);
        }
    }

    private KnownFacts.Contribution contribution(String field, ContributionId id) {
        KnownFacts.Contribution contribution = facts.contribution(id);
        if (contribution == null) {
            throw new Refused(Reason.SOURCE_UNKNOWN, field, id);
        }
        Instant withdrawn = contribution.withdrawn();
        if (withdrawn != null && !withdrawn.isAfter(citedAt)) {
            throw new Refused(Reason.SOURCE_WITHDRAWN, field, id, withdrawn);
        }
        return contribution;
    }

    private void each(String field, List<ContributionId> contributions) {
        for (int i = 0; i < contributions.size(); i++) {
            contribution(field + ".contributions[" + i + "]", contributions.get(i));
        }
    }

    private void format(String field, Source.OfFormat of) {
        if (!facts.hasFormat(of.format())) {
            throw new Refused(Reason.SOURCE_UNKNOWN, field + ".format", of.format());
        }
        for (int i = 0; i < of.contributions().size(); i++) {
            String at = field + ".contributions[" + i + "]";
            FormatId made = contribution(at, of.contributions().get(i)).format();
            if (!of.format().equals(made)) {
                throw new Refused(Reason.SOURCE_CONTRADICTORY, at, of.contributions().get(i),
                        of.format());
            }
        }
    }

    private void resolution(String field, Source.OfResolution of) {
        Set<Drucksache> numbers = facts.resolvedUpon(of.resolution());
        if (numbers.isEmpty()) {
            throw new Refused(Reason.SOURCE_UNKNOWN, field + ".resolution", of.resolution());
        }
        if (!numbers.contains(of.drucksache())) {
            throw new Refused(Reason.SOURCE_CONTRADICTORY, field + ".drucksache", of.drucksache(),
                    of.resolution());
        }
    }

    private static void document(String field, Source.OfDocument of) {
        if (of.uri() != null && !isAbsolute(of.uri())) {
            throw new Refused(Reason.SOURCE_CONTRADICTORY, field + ".uri", of.uri(), "URI");
        }
        if (of.sha256() != null && !SHA256.matcher(of.sha256()).matches()) {
            throw new Refused(Reason.SOURCE_CONTRADICTORY, field + ".sha256", of.sha256(),
                    "SHA-256");
        }
    }

    private static boolean isAbsolute(@Nullable String uri) {
        try {
            return uri != null && new URI(uri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
