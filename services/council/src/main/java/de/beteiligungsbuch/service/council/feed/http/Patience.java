package de.beteiligungsbuch.service.council.feed.http;

import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/** Repeats what may go well the next time: after what the server asks for, else ever later. */
final class Patience extends DefaultHttpRequestRetryStrategy {

    private final FetchLimits limits;

    Patience(FetchLimits limits) {
        super(limits.retries(), TimeValue.of(limits.firstRetry()),
                List.of(InterruptedIOException.class, UnknownHostException.class,
                        SSLException.class),
                List.of(429, 500, 502, 503, 504));
        this.limits = limits;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int times, HttpContext context) {
        return super.retryRequest(response, times, context)
                && getRetryInterval(response, times, context).toDuration()
                        .compareTo(limits.retryAfter()) <= 0;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int times, HttpContext context) {
        return response.containsHeader(HttpHeaders.RETRY_AFTER)
                ? super.getRetryInterval(response, times, context)
                : TimeValue.ofMilliseconds(limits.firstRetry().toMillis() << (times - 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d repetitions", limits.retries());
    }
}
