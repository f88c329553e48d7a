package de.beteiligungsbuch.service.notary.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import de.beteiligungsbuch.proof.AddCheckpointRequest;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;

/** A witness on a free port that checks what the specification says, or behaves badly. */
public final class TestWitness implements AutoCloseable {

    /** How it behaves. */
    public enum Manner {
        HONEST, HANGS, OTHER_KEY, GARBAGE, ENDLESS, FORBIDS
    }

    private final SigningKey key;
    private volatile Manner manner;
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile long size;
    private volatile TreeHash root = TreeHash.emptyRoot();

    /** Starts it. */
    public TestWitness(String name, Manner manner) {
        key = SigningKey.of(name, KeyType.COSIGNATURE_V1,
                TreeHash.ofLeaf(name.getBytes(StandardCharsets.UTF_8)).bytes());
        this.manner = manner;
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/add-checkpoint", this::answer);
        server.start();
    }

    /** How a policy names it. */
    public String policyLine() {
        return "witness " + key.verifierKey().name() + " " + key.verifierKey()
                + " http://127.0.0.1:" + server.getAddress().getPort() + "/\n";
    }

    /** Behaves so from now on; whoever hangs already does so until {@link #close()}. */
    public void behave(Manner next) {
        manner = next;
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    /** The size of the largest tree that it cosigned. */
    long size() {
        return size;
    }

    /** Has cosigned a tree that the log does not know. */
    void hasCosigned(long larger) {
        size = larger;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        AddCheckpointRequest request = AddCheckpointRequest
                .parse(exchange.getRequestBody().readAllBytes());
        switch (manner) {
            case HONEST -> honestly(exchange, request);
            case HANGS -> hang(exchange);
            case OTHER_KEY -> send(exchange, 200, "text/plain", SigningKey
                    .of("stranger.example", KeyType.COSIGNATURE_V1, new byte[32])
                    .sign(request.note().text(), Instant.now()) + "\n");
            case GARBAGE -> send(exchange, 200, "text/html", "<html>welcome</html>");
            case ENDLESS -> send(exchange, 200, "text/plain", "x".repeat(1 << 20));
            case FORBIDS -> send(exchange, 403, "text/plain", "");
        }
    }

    private void honestly(HttpExchange exchange, AddCheckpointRequest request)
            throws IOException {
        if (request.oldSize() != size) {
            send(exchange, 409, "text/x.tlog.size", size + "\n");
            return;
        }
        try {
            request.verifyProof(root);
        } catch (ProofRejected e) {
            send(exchange, 422, "text/plain", "");
            return;
        }
        Checkpoint checkpoint = request.checkpoint();
        size = checkpoint.size();
        root = checkpoint.root();
        send(exchange, 200, "text/plain", key.sign(request.note().text(), Instant.now()) + "\n");
    }

    private void hang(HttpExchange exchange) throws IOException {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
