package de.beteiligungsbuch.service.council.feed.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.council.outcome.Part;

/**
 * An outcome that the rules cannot tell, and the rule for which.
 *
 * @param object of the feed, that says it
 * @param raw    what it says
 * @param parts  the votes of a text that tells of several, each read by its words as if the Gremium
 *               was asked to decide
 * @param paper  the name of the paper, or null where the feed no longer has it
 * @param number its Drucksache number, or null likewise
 */
public record Question(
        UUID feed,
        String feedName,
        String object,
        UUID vorlage,
        UUID resolution,
        String raw,
        List<Part> parts,
        String rule,
        Instant askedAt,
        @Nullable String paper,
        @Nullable String number) {}
