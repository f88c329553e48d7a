package de.beteiligungsbuch.service.council.feed.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** How long a server wants to be left alone (RFC 9110, 10.2.3): in seconds, or until a time. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** What the answer says, a day at most; null if it says nothing that can be understood. */
    static @Nullable Duration of(HttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null) {
            return null;
        }
        Duration said = duration(header.getValue().strip());
        if (said == null || said.isNegative()) {
            return null;
        }
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }

    private static @Nullable Duration duration(String value) {
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until = DateUtils.parseStandardDate(value);
            return until == null ? null : Duration.between(Instant.now(), until);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
