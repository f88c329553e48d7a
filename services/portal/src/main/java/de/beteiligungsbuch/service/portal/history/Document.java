package de.beteiligungsbuch.service.portal.history;

import org.jspecify.annotations.Nullable;

/**
 * A document that the source gives, as it was fetched last.
 *
 * @param object   the id that the source gives its file
 * @param size     in bytes
 * @param versions how many different bytes it had, at least 1
 * @param seen     when these bytes were fetched first
 * @param gone     since when the source does not give it any more, or null
 */
public record Document(
        String object,
        String role,
        String sha256,
        String mediaType,
        long size,
        int versions,
        Moment seen,
        @Nullable Moment gone) {}
