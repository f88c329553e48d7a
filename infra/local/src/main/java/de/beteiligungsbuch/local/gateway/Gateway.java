package de.beteiligungsbuch.local.gateway;

import java.net.InetAddress;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.local.data.Ports;

/**
 * One origin in front of all services: the portal at the root, each service below
 * {@code /api/<name>/v1}, the authorization server below {@code /auth}. It reads nothing of what
 * passes through but the path.
 */
public final class Gateway implements AutoCloseable {

    private static final int LARGEST_BODY = 16 << 20;
    private static final int LARGEST_HEADERS = 16 << 10;
    private static final long IDLE_MILLIS = 75_000;

    private final Server server;

    private Gateway(Server server) {
        this.server = server;
    }

    /** Starts it; it listens on the loopback address only. */
    public static Gateway start(Ports ports) {
        var threads = new QueuedThreadPool(48, 4);
        threads.setName("gateway");
        var server = new Server(threads);
        server.addConnector(connector(server, ports.origin()));
        server.setErrorHandler(new Errors());
        var routes = new Routes(ports);
        var limit = new SizeLimitHandler(LARGEST_BODY, -1);
        limit.setHandler(new Handler.Sequence(new Health(ports), new Unknown(routes),
                new Forwarding(routes)));
        server.setHandler(limit);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the gateway cannot listen on port " + ports.origin(),
                    e);
        }
        return new Gateway(server);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the gateway does not stop", e);
        }
    }

    private static ServerConnector connector(Server server, int port) {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(LARGEST_HEADERS);
        var connector = new ServerConnector(server, 1, 1,
                new HttpConnectionFactory(configuration));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    /** Answers what no part does. */
    private static final class Unknown extends Handler.Abstract.NonBlocking {

        private final Routes routes;

        Unknown(Routes routes) {
            this.routes = routes;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            HttpURI uri = request.getHttpURI();
            if (routes.of(uri).isPresent()) {
                return false;
            }
            Problem.of(404).answer(request, response, callback);
            return true;
        }
    }

    /** Says what was wrong with a request that never reached a part, and no more than that. */
    private static final class Errors extends ErrorHandler {

        @Override
        protected void generateResponse(Request request, Response response, int code,
                @Nullable String message, @Nullable Throwable cause, Callback callback) {
            Problem.of(code).answer(request, response, callback);
        }
    }
}
