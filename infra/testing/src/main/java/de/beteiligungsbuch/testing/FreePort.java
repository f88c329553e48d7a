package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of the loopback address. */
public final class FreePort {

    private static final int LOWEST = 20_000;
    // The usual lower bound of net.ipv4.ip_local_port_range.
    private static final int LOWEST_OUTGOING = 32_768;
    private static final int TRIES = 1_000;

    private FreePort() {}

    /**
     * One that nobody listens on now; somebody may by the time it is used. It is below those that
     * the system gives to outgoing connections: a client that tries to reach a dead server there
     * could otherwise end up connected to itself, and keep the server from coming back.
     */
    public static int any() {
        return IntStream
                .generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_OUTGOING))
                .limit(TRIES).filter(FreePort::isFree).findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no free port from "
                        + LOWEST + " to " + LOWEST_OUTGOING));
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody accepts connections there. */
    public static boolean isAnswered(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
