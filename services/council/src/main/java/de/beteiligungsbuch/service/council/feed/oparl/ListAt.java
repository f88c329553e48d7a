package de.beteiligungsbuch.service.council.feed.oparl;

import java.net.URI;

/**
 * A list of a Body.
 *
 * @param kind what it holds, such as {@code Paper}
 * @param uri  its first page
 */
public record ListAt(String kind, URI uri) {}
