package de.beteiligungsbuch.bench.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to a service on this machine that is kept open (HTTP/1.1). It does next to nothing
 * itself, so that what is measured is the service. For one thread.
 */
public final class KeptConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    /**
     * An answer, without its body.
     *
     * @param last whether the service closes the connection behind it
     */
    record Answer(int status, boolean last) {}

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /** @param port of the service, on the loopback address */
    public KeptConnection(int port) throws IOException {
        this.port = port;
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Tomcat closes a connection after a hundred requests; a new one takes its place. */
    private int status(Answer answer) throws IOException {
        if (answer.last()) {
            socket.close();
            socket = connected(port);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }
        return answer.status();
    }

    /**
     * Posts JSON and reads the whole answer.
     *
     * @param headers each with its line end
     * @return the status
     */
    public int post(String path, String headers, byte[] body) throws IOException {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n"
                + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        out.flush();
        return status(answer(in));
    }

    /**
     * Gets and reads the whole answer.
     *
     * @param headers each with its line end
     * @return the status
     */
    public int get(String path, String headers) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return status(answer(in));
    }

    /** Reads one answer (RFC 9112 § 6), and its body away. */
    static Answer answer(InputStream in) throws IOException {
        String status = line(in);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.endsWith("chunked")) {
                chunked = true;
            } else if (lower.startsWith("connection:") && lower.endsWith("close")) {
                last = true;
            }
        }
        if (chunked) {
            skipChunks(in);
        } else {
            in.skipNBytes(length);
        }
        return new Answer(Integer.parseInt(status.split(" ", -1)[1]), last);
    }

    private static void skipChunks(InputStream in) throws IOException {
        for (long size = chunkSize(in); size > 0; size = chunkSize(in)) {
            in.skipNBytes(size);
            line(in);
        }
        String trailer = line(in);
        while (!trailer.isEmpty()) {
            trailer = line(in);
        }
    }

    private static long chunkSize(InputStream in) throws IOException {
        return Long.parseLong(line(in).split(";", -1)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the service closed the connection after: " + line);
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
