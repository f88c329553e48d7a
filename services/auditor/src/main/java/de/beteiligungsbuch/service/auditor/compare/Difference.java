package de.beteiligungsbuch.service.auditor.compare;

import org.jspecify.annotations.Nullable;

/**
 * Something that the portal shows otherwise than the ledgers say.
 *
 * @param page    by its path below the portal's address
 * @param name    of what it is about, for people
 * @param where   in the page's data, for example {@code wording.paragraphs[0]}; empty for all of it
 * @param portals what the portal shows; null where it shows nothing
 * @param own     what the ledgers say; null where they say nothing
 */
public record Difference(
        String page,
        String name,
        String where,
        @Nullable String portals,
        @Nullable String own) {}
