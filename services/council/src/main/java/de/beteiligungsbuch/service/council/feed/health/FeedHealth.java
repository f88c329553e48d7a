package de.beteiligungsbuch.service.council.feed.health;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.feed.Explanations;
import de.beteiligungsbuch.service.council.feed.document.DocumentCounts;

/**
 * How a feed does.
 *
 * @param lastComplete   when it was read to its end last, or null if never
 * @param lagSeconds     since then; null if never
 * @param silent         whether that is too long ago: longer than four intervals
 * @param objects        by kind, those that are there
 * @param changes        by what happened, in the last 30 days
 * @param failures       runs that failed since the last complete one
 * @param error          why the last failed, or null
 * @param quarantine     how many wait there
 * @param questions      outcomes that wait for a person
 * @param documents      how far the reading of its documents is
 * @param drift          what was odd in the last run, as sentences
 */
public record FeedHealth(
        FeedId feed,
        String name,
        String url,
        String state,
        boolean running,
        @Nullable Instant lastComplete,
        @Nullable Long lagSeconds,
        boolean silent,
        Map<String, Long> objects,
        Map<String, Long> changes,
        int failures,
        @Nullable String error,
        long quarantine,
        long questions,
        DocumentCounts documents,
        List<String> drift,
        Instant due) {

    /** A stable name of the error, or null where there is none. */
    @JsonProperty
    public @Nullable String errorCode() {
        return error == null ? null : Explanations.code(error);
    }

    /** The error in German, or null where there is none. */
    @JsonProperty
    public @Nullable String errorDe() {
        return error == null ? null : Explanations.in(Locale.GERMAN, error);
    }
}
