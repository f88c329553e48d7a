package de.beteiligungsbuch.service.council.feed;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is read.
 *
 * @param papers           which papers become Vorlagen
 * @param terms            for {@link Papers#MATCHING}: words and Drucksache numbers, of which one
 *                         stands in a paper's name or is its number
 * @param council          the id of the organization that is the council itself; null finds it by
 *                         its name, if there is one such name only
 * @param publicIfSilent   whether an item that does not say whether it is public is: true only if
 *                         the server publishes nothing else
 * @param decidesIfSilent  whether the council is asked to decide where the consultation does not
 *                         say what it is asked for
 * @param interval         between two runs
 * @param sweep            between two runs over everything
 * @param documents        what becomes of the documents of papers and resolutions on the ledger
 */
public record FeedSettings(
        Papers papers,
        List<String> terms,
        @Nullable String council,
        boolean publicIfSilent,
        boolean decidesIfSilent,
        Duration interval,
        Duration sweep,
        Documents documents) {

    /** Cautious: nothing is taken for public or decided that the server does not call so. */
    public static final FeedSettings DEFAULT = new FeedSettings(Papers.MATCHING,
            List.of("Stadtstrategie", "Zielbild"), null, false, false, Duration.ofMinutes(30),
            Duration.ofDays(1), Documents.HASH);

    /** Takes a copy of the list; settings that were made before there were documents hash them. */
    @JsonCreator
    public FeedSettings(Papers papers, List<String> terms, @Nullable String council,
            boolean publicIfSilent, boolean decidesIfSilent, Duration interval, Duration sweep,
            @Nullable Documents documents) {
        this.papers = papers;
        this.terms = List.copyOf(terms);
        this.council = council;
        this.publicIfSilent = publicIfSilent;
        this.decidesIfSilent = decidesIfSilent;
        this.interval = interval;
        this.sweep = sweep;
        this.documents = documents == null ? Documents.HASH : documents;
    }

    /** What becomes of documents, usually PDFs. */
    public enum Documents {
        /** They are not fetched. */
        NONE,
        /** Their hashes are recorded. */
        HASH,
        /** Their bytes are kept as well. */
        KEEP
    }

    /** Which papers become Vorlagen. */
    public enum Papers {
        /** Every one. */
        ALL,
        /** Those in which a term stands. */
        MATCHING,
        /** None: the feed is only watched. */
        NONE
    }
}
