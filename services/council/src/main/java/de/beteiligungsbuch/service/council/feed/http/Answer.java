package de.beteiligungsbuch.service.council.feed.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param uri  of which address, after redirects
 * @param at   when
 * @param took until the last byte
 * @param retryAfter for how long the server wants to be left alone, or null if it does not say
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(
        URI uri,
        int status,
        String contentType,
        byte[] body,
        Instant at,
        Duration took,
        @Nullable Duration retryAfter) {

    /** Whether the status says that all is well. */
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether it begins like HTML or XML, whatever it calls itself. */
    public boolean isMarkup() {
        for (byte octet : body) {
            boolean byteOrderMark = octet == (byte) 0xEF || octet == (byte) 0xBB
                    || octet == (byte) 0xBF;
            boolean blank = octet >= 0 && octet <= ' ';
            if (!blank && !byteOrderMark) {
                return octet == '<';
            }
        }
        return false;
    }
}
