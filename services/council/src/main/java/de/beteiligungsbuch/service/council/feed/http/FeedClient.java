package de.beteiligungsbuch.service.council.feed.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;

/**
 * Asks one server, politely, and goes nowhere else: one request at a time, a pause between two, no
 * cookies, no proxy, no redirect to another server, no address that the rule forbids. For one
 * thread at a time.
 */
public final class FeedClient implements AutoCloseable {

    private static final int REDIRECTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int CHUNK = 1 << 16;

    private static final Http1Config HEADERS = Http1Config.custom().setMaxHeaderCount(200)
            .setMaxLineLength(1 << 16).build();

    private Site site;
    private final FetchLimits limits;
    private final CloseableHttpClient client;
    private final AtomicLong requests = new AtomicLong();
    private Duration pause;

    /** For one server; {@link #close()} frees its connections. */
    public FeedClient(Site site, AddressRule rule, FetchLimits limits) {
        this(site, rule, limits, ClientTlsStrategyBuilder.create().buildClassic());
    }

    /** With other authorities than those that Java knows. */
    FeedClient(Site site, AddressRule rule, FetchLimits limits, TlsSocketStrategy tls) {
        this.site = site;
        this.limits = limits;
        this.pause = Duration.ZERO;
        Timeout silence = Timeout.of(limits.silence());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedNames(rule)).setTlsSocketStrategy(tls)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(20)).setSocketTimeout(silence)
                                .setValidateAfterInactivity(TimeValue.ofSeconds(2)).build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .setRoutePlanner(new DefaultRoutePlanner(null)).disableRedirectHandling()
                .disableCookieManagement().disableAuthCaching()
                .setRetryStrategy(new Patience(limits))
                .setUserAgent("Beteiligungsbuch (council feed reader)").build();
    }

    /** The server. */
    public Site site() {
        return site;
    }

    /**
     * Takes the name in one of the server's own ids for its own: what is linked under that name is
     * asked of this server.
     */
    public void callsItself(String id) throws FetchFailed {
        site = site.calling(id);
    }

    /** How many requests were sent, redirects counted, repetitions not. */
    public long requests() {
        return requests.get();
    }

    /**
     * Fetches an address of the server, over redirects within it.
     *
     * @throws FetchFailed if there is no answer; an answer that is an error is an answer
     */
    public Answer get(URI address) throws FetchFailed {
        return over(address, "application/json", this::body);
    }

    /**
     * Fetches a document, over redirects within the server. What a good answer holds is handed on as
     * it comes and never held as a whole; any other answer has its body.
     *
     * @param to gets the bytes; what it got before a failure is worth nothing
     * @throws FetchFailed if there is no answer, or it was cut off
     * @throws java.io.UncheckedIOException if they cannot be handed on
     */
    public Answer download(URI address, OutputStream to) throws FetchFailed {
        return over(address, "*/*", new Download(to, limits));
    }

    /** What becomes of the bytes of an answer; gives those that are kept as its body. */
    interface Body {
        byte[] read(HttpGet get, ClassicHttpResponse response, Instant begun) throws IOException;
    }

    private Answer over(URI address, String accept, Body body) throws FetchFailed {
        URI uri = site.at(address, address.toString());
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            Fetched fetched = once(uri, accept, body);
            if (fetched.location() == null) {
                return fetched.answer();
            }
            uri = keepingQuery(uri, site.at(uri, fetched.location()));
        }
        throw new FetchFailed(Reason.TOO_MANY_REDIRECTS,
                "The server sends us from one address to the next, " + REDIRECTS + " times.");
    }

    private static URI keepingQuery(URI from, URI to) {
        return to.getRawQuery() == null && from.getRawQuery() != null
                ? URI.create(to + "?" + from.getRawQuery())
                : to;
    }

    private Fetched once(URI uri, String accept, Body body) throws FetchFailed {
        rest();
        Instant begun = Instant.now();
        requests.incrementAndGet();
        HttpGet get = new HttpGet(uri);
        try (Watch _ = Watch.over(get, limits)) {
            get.setHeader(HttpHeaders.ACCEPT, accept);
            Fetched fetched = client.execute(get, response -> read(get, response, begun, body));
            pause = fetched.answer().took();
            return fetched;
        } catch (IOException e) {
            throw get.isAborted() && !(e instanceof TooLarge)
                    ? failure(new InterruptedIOException("left"))
                    : failure(e);
        }
    }

    private void rest() throws FetchFailed {
        Duration rest = pause.compareTo(limits.pause()) < 0 ? limits.pause() : pause;
        try {
            Thread.sleep(rest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailed(Reason.CONNECTION, "The run was stopped.", e);
        }
    }

    /** An answer, or where it sends us. */
    private record Fetched(Answer answer, @Nullable String location) {}

    private static Fetched read(HttpGet get, ClassicHttpResponse response, Instant begun,
            Body reader) throws IOException {
        byte[] body = reader.read(get, response, begun);
        Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        Instant now = Instant.now();
        boolean moved = response.getCode() >= 300 && response.getCode() < 400;
        return new Fetched(
                new Answer(address(get), response.getCode(), type == null ? "" : type.getValue(),
                        body, now, Duration.between(begun, now), RetryAfter.of(response)),
                moved && location != null ? location.getValue() : null);
    }

    private byte[] body(HttpGet get, ClassicHttpResponse response, Instant begun)
            throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        Instant latest = begun.plus(limits.whole());
        try (InputStream content = entity.getContent();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                bytes.write(chunk, 0, read);
                if (bytes.size() > limits.bytes()) {
                    get.abort(); // or closing would read on to the end
                    throw new TooLarge();
                }
                if (Instant.now().isAfter(latest)) {
                    get.abort();
                    throw new InterruptedIOException("longer than " + limits.whole());
                }
            }
            return bytes.toByteArray();
        }
    }

    private static URI address(HttpGet get) throws IOException {
        try {
            return get.getUri();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** More than the limit. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private FetchFailed failure(IOException e) {
        String host = site.host();
        return switch (e) {
            case GuardedNames.Forbidden forbidden -> new FetchFailed(Reason.FORBIDDEN_ADDRESS,
                    "The name " + host + " leads to an address that is not public. Whoever operates"
                            + " this service can allow it with FEED_ALLOW_NETWORKS.",
                    e);
            case UnknownHostException unknown ->
                new FetchFailed(Reason.UNKNOWN_HOST, "Nobody has the name " + host + ".", e);
            case SSLException tls -> new FetchFailed(Reason.TLS, "The server " + host
                    + " cannot prove who it is: " + Certificates.whatIsWrong(tls) + " Nothing is"
                    + " read from it until whoever operates it has put that right.", e);
            case InterruptedIOException slow -> new FetchFailed(Reason.TOO_SLOW,
                    "The server " + host + " took longer than we wait.", e);
            case TooLarge large -> new FetchFailed(Reason.TOO_LARGE,
                    "An answer of " + host + " is larger than " + limits.bytes() + " bytes.", e);
            case ConnectionClosedException early -> cutOff(early);
            case MalformedChunkCodingException early -> cutOff(early);
            case EOFException early -> cutOff(early);
            default -> new FetchFailed(Reason.CONNECTION,
                    "The connection to " + host + " failed: " + e.getClass().getSimpleName(), e);
        };
    }

    private FetchFailed cutOff(IOException e) {
        return new FetchFailed(Reason.CUT_OFF,
                "The server " + site.host() + " broke off before the end of its answer.", e);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
