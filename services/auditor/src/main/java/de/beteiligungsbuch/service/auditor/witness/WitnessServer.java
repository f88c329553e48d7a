package de.beteiligungsbuch.service.auditor.witness;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import de.beteiligungsbuch.proof.AddCheckpointRequest;

/**
 * A witness's HTTP interface: {@code POST /add-checkpoint}, and for whoever wants to compare,
 * {@code GET /<SHA-256 of the origin>/checkpoint} with the checkpoint that was cosigned last.
 */
public final class WitnessServer implements AutoCloseable {

    /** Requests that are checked at one time; the others wait. */
    private static final int AT_ONCE = 32;
    private static final int CONNECTIONS = 200;
    private static final int SECONDS = 20;
    private static final int GRACE_SECONDS = 2;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final String CHECKPOINT = "/[0-9a-f]{64}/checkpoint";

    private final Witness witness;
    private final Consumer<String> told;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("request-", 1).factory());
    private final HttpServer server;

    private WitnessServer(Witness witness, HttpServer server, Consumer<String> told) {
        this.witness = witness;
        this.server = server;
        this.told = told;
    }

    /**
     * Serves until it is closed.
     *
     * @param told what an operator should hear, in sentences
     * @throws IOException if nothing can listen there
     */
    public static WitnessServer start(Witness witness, InetSocketAddress address,
            Consumer<String> told) throws IOException {
        limit("sun.net.httpserver.maxReqTime", SECONDS);
        limit("sun.net.httpserver.maxRspTime", SECONDS);
        limit("sun.net.httpserver.idleInterval", SECONDS);
        limit("jdk.httpserver.maxConnections", CONNECTIONS);
        WitnessServer serving = new WitnessServer(witness, HttpServer.create(address, 0), told);
        serving.server.setExecutor(serving.threads);
        serving.server.createContext("/", serving::answer);
        serving.server.start();
        return serving;
    }

    /** The JDK's server reads its limits once, when the first one of a process is made. */
    private static void limit(String property, int limit) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(limit));
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            send(exchange, answered(exchange));
        } catch (IOException e) {
            // Whoever asked has gone, or was too slow; what was cosigned is kept, and he asks again.
            return;
        } catch (RuntimeException e) {
            told.accept("a request of " + exchange.getRemoteAddress() + " was not answered: " + e);
        }
    }

    private Answer answered(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/add-checkpoint")) {
            return exchange.getRequestMethod().equals("POST") ? add(exchange) : notAllowed("POST");
        }
        if (path.matches(CHECKPOINT)) {
            return exchange.getRequestMethod().equals("GET")
                    ? witness.cosigned(path.substring(1, path.lastIndexOf('/')))
                    : notAllowed("GET");
        }
        return Answer.text(Answer.NOT_FOUND, "a witness has /add-checkpoint");
    }

    private Answer add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(AddCheckpointRequest.MAX_BYTES + 1);
        if (body.length > AddCheckpointRequest.MAX_BYTES) {
            return Answer.text(Answer.BAD_REQUEST,
                    "a request has at most " + AddCheckpointRequest.MAX_BYTES + " bytes");
        }
        places.acquireUninterruptibly();
        try {
            return witness.add(body);
        } finally {
            places.release();
        }
    }

    private static Answer notAllowed(String method) {
        return Answer.text(METHOD_NOT_ALLOWED, "only " + method);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Takes no more requests and lets those that are under way end. */
    @Override
    public void close() {
        server.stop(GRACE_SECONDS);
        threads.close();
    }
}
