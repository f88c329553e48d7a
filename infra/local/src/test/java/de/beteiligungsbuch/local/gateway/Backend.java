package de.beteiligungsbuch.local.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import de.beteiligungsbuch.local.data.Ports;

/** A service as the gateway sees it. */
final class Backend implements AutoCloseable {

    private final HttpServer server;

    private Backend(HttpServer server) {
        this.server = server;
    }

    static Backend of(Ports ports, String name, HttpHandler handler) throws IOException {
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(name)), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", handler);
        server.start();
        return new Backend(server);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
