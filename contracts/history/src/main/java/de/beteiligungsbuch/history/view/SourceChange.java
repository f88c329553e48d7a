package de.beteiligungsbuch.history.view;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.history.SourceNews;

/**
 * The source was changed after it had been read.
 *
 * @param silent  whether the source did not say so
 * @param outcome whether the outcome of the resolution is among what changed
 * @param before  the hash of the raw bytes before, or null
 * @param raw     the hash of the raw bytes now, or of the last there were
 */
public record SourceChange(
        SourceNews.What what,
        String object,
        String kind,
        boolean silent,
        boolean outcome,
        List<String> members,
        @Nullable SourceDigest before,
        SourceDigest raw,
        @JsonUnwrapped Told told) {

    static SourceChange of(SourceNews news) {
        return new SourceChange(news.what(), news.object(), news.kind(), news.silent(),
                news.outcome(), news.members(), news.before(), news.raw(),
                Told.of(news.occurredAt(), news.when()));
    }
}
