package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A server that speaks the S3 protocol and keeps its objects in a folder; it checks who asks. */
public final class S3Server extends LocalServer {

    /** Who may ask. */
    public static final String ACCESS_KEY_ID = "city";
    /** With what. */
    public static final String SECRET_ACCESS_KEY = "only for tests";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;

    private S3Server(Path data, int port) {
        super(data, true, Signal.TERM);
        this.port = port;
    }

    /** A server on a free port with empty buckets of these names; {@link #close()} deletes all. */
    public static S3Server start(String... buckets) {
        Path data = TemporaryFolder.create("s3");
        S3Server server = new S3Server(data, FreePort.any());
        try {
            for (String bucket : buckets) {
                Files.createDirectories(data.resolve("objects").resolve(bucket));
            }
            Files.writeString(server.settings(), server.properties());
        } catch (IOException e) {
            throw new UncheckedIOException(data + " cannot be written", e);
        }
        server.restart();
        return server;
    }

    /** Where it is; stays the same over restarts. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private Path settings() {
        return data().resolve("s3proxy.properties");
    }

    private String properties() {
        return """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                """.formatted(endpoint(), ACCESS_KEY_ID, SECRET_ACCESS_KEY,
                data().resolve("objects"));
    }

    @Override
    ServerProcess launch() {
        Path log = data().resolve("s3.log");
        ServerProcess started = ServerProcess.start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
                "-XX:TieredStopAtLevel=1", "-jar", jar(), "--properties", settings().toString()),
                Map.of(), log);
        Poll.until(PATIENCE, () -> !started.alive() || FreePort.isAnswered(port),
                () -> "the S3 server does not listen; see " + log);
        if (!started.alive()) {
            throw new IllegalStateException("the S3 server ended at once: " + LogTail.of(log));
        }
        return started;
    }

    private static String jar() {
        Properties paths = new Properties();
        try (InputStream file = S3Server.class.getResourceAsStream("/s3proxy.properties")) {
            if (file == null) {
                throw new IllegalStateException(
                        "s3proxy.properties is missing: build infra/testing");
            }
            paths.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths.getProperty("jar");
    }
}
