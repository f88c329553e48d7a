package de.beteiligungsbuch.service.council.feed.http;

import java.time.Duration;

/**
 * How much a server may make us do for one request.
 *
 * @param bytes       of an answer, after decompression
 * @param silence     between two packets of an answer; some servers think for 40 s
 * @param whole       for an answer as a whole
 * @param pause       between two requests at least; a slow server gets as long a pause as it took
 * @param firstRetry  before the first repetition; doubled each time
 * @param retries     of one request
 * @param retryAfter  the longest that is waited because the server asks for it
 */
public record FetchLimits(
        long bytes,
        Duration silence,
        Duration whole,
        Duration pause,
        Duration firstRetry,
        int retries,
        Duration retryAfter) {

    /** For servers of cities. */
    public static final FetchLimits DEFAULT = new FetchLimits(64L << 20, Duration.ofSeconds(120),
            Duration.ofSeconds(300), Duration.ofMillis(10), Duration.ofSeconds(1), 4,
            Duration.ofMinutes(2));
}
