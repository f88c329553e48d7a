package de.beteiligungsbuch.service.portal.history;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Where a change comes from; {@code kind} says which of the members are given. */
public record Source(
        String kind,
        String name,
        @Nullable String contribution,
        List<String> contributions,
        @Nullable String format,
        @Nullable String resolution,
        @Nullable String drucksache,
        @Nullable String uri,
        @Nullable String sha256) {

    /** The contributions that it names. */
    public List<String> cited() {
        return Stream.concat(Stream.ofNullable(contribution), contributions.stream()).toList();
    }

    /** Whether its address may become a link: of the web, and nothing that a browser would run. */
    public boolean isOnTheWeb() {
        return uri != null && (uri.startsWith("https://") || uri.startsWith("http://"));
    }
}
