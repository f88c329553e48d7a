package de.beteiligungsbuch.local.gateway;

import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Hands a request on to the part that answers it, and its answer back, byte for byte. */
final class Forwarding extends ProxyHandler.Reverse {

    private static final long CONNECT_MILLIS = 2_000;
    private static final long IDLE_CONNECTION_MILLIS = 15_000;
    private static final long LONGEST_SILENCE_SECONDS = 60;
    private static final int CONNECTIONS = 256;
    private static final List<String> OURS = List.of("Forwarded", "X-Forwarded-For",
            "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Prefix",
            "X-Forwarded-Server", "X-Forwarded-Ssl");

    Forwarding(Routes routes) {
        super(request -> routes.of(request.getHttpURI()).orElseThrow());
        setViaHost("beteiligungsbuch");
    }

    @Override
    protected void configureHttpClient(HttpClient client) {
        super.configureHttpClient(client);
        var threads = new QueuedThreadPool(24, 2);
        threads.setName("to-services");
        client.setExecutor(threads);
        client.setConnectTimeout(CONNECT_MILLIS);
        client.setIdleTimeout(IDLE_CONNECTION_MILLIS);
        client.setMaxConnectionsPerDestination(CONNECTIONS);
        client.setUserAgentField(null);
    }

    @Override
    protected org.eclipse.jetty.client.Request newProxyToServerRequest(Request request,
            HttpURI target) {
        return super.newProxyToServerRequest(request, target).idleTimeout(LONGEST_SILENCE_SECONDS,
                TimeUnit.SECONDS);
    }

    // Services believe these headers, so nothing that a client wrote into them may pass.
    @Override
    protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request forwarded) {
        forwarded.headers(headers -> OURS.forEach(headers::remove));
        super.addProxyHeaders(request, forwarded);
        HttpURI uri = request.getHttpURI();
        forwarded.headers(headers -> headers
                .put("X-Forwarded-For", Request.getRemoteAddr(request))
                .put("X-Forwarded-Host",
                        Optional.ofNullable(uri.getAuthority()).orElse("localhost"))
                .put("X-Forwarded-Proto", uri.getScheme())
                .put("X-Forwarded-Port", Integer.toString(Request.getServerPort(request))));
    }

    @Override
    protected void onServerToProxyResponseFailure(Request request,
            org.eclipse.jetty.client.Request forwarded,
            org.eclipse.jetty.client.@Nullable Response answer, Response response,
            Callback callback, Throwable failure) {
        problemOf(failure, forwarded).answer(request, response, callback);
    }

    // Only a connection that never came to be proves that nothing has happened.
    private static Problem problemOf(Throwable failure, org.eclipse.jetty.client.Request request) {
        return switch (failure) {
            case HttpException refused -> Problem.of(refused.getCode());
            case TimeoutException _ when request.getConnection() != null -> Problem.TOO_SLOW;
            case TimeoutException _ -> Problem.AWAY;
            case java.net.ConnectException _ -> Problem.AWAY;
            case SocketException _ when request.getConnection() == null -> Problem.AWAY;
            default -> Problem.CUT_OFF;
        };
    }
}
