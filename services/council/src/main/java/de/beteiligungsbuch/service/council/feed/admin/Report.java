package de.beteiligungsbuch.service.council.feed.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a server is, supports and gets wrong.
 *
 * @param product what it says it is, or null
 */
public record Report(@Nullable String product, List<Sentence> sentences) {

    /** Takes a copy of the list. */
    public Report {
        sentences = List.copyOf(sentences);
    }
}
