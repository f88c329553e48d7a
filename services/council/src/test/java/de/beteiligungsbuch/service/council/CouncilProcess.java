package de.beteiligungsbuch.service.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.TestIssuer;
import de.beteiligungsbuch.testing.TestTokens;

/** The service in a JVM of its own, so that it can be killed. */
final class CouncilProcess implements AutoCloseable {

    private final Process process;

    private CouncilProcess(Process process) {
        this.process = process;
    }

    /** Starts it on that state; {@link #close()} kills it. */
    static CouncilProcess start(String broker, Database database, Path state, int port) {
        String classPath = System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath,
                CouncilProcess.class.getName());
        builder.environment().putAll(Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker),
                Map.entry("LEDGER_CREATE_TOPICS", "true"),
                Map.entry("DATABASE_URL", database.url()),
                Map.entry("DATABASE_USER", database.user()),
                Map.entry("DATABASE_PASSWORD", database.password()),
                Map.entry("OIDC_ISSUER", TestIssuer.url()),
                Map.entry("OIDC_JWKS_URL", TestTokens.jwksUrl()),
                Map.entry("STATE_DIR", state.resolve("state").toString()),
                Map.entry("FEED_RAW_DIR", state.resolve("raw").toString()),
                Map.entry("NOTARY_HOST", "teststadt.example"),
                Map.entry("NOTARY_KEYS", state.resolve("keys").toString()),
                Map.entry("NOTARY_CREATE_KEYS", "true"),
                Map.entry("FEED_ALLOW_NETWORKS", "127.0.0.0/8"), Map.entry("FEED_LOOK", "PT0.2S"),
                Map.entry("FEED_DOCUMENT_LOOK", "PT0.2S"),
                Map.entry("FEED_DOCUMENT_PAUSE", "PT0.005S"),
                Map.entry("FEED_PAUSE", "PT0S"), Map.entry("FEED_FIRST_RETRY", "PT0.01S"),
                Map.entry("SERVER_PORT", Integer.toString(port))));
        try {
            return new CouncilProcess(
                    builder.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect
                                    .appendTo(state.resolve("log").toFile()))
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The other process; it ends with its parent. */
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                System.in.readAllBytes();
            } catch (IOException e) {
                Runtime.getRuntime().halt(1);
            }
            Runtime.getRuntime().halt(0);
        });
        CouncilService.main(arguments);
    }
}
