package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One PostgreSQL server: where its data is and how it is started. The port may differ from one
 * start to the next; the data stays.
 *
 * @param data     its folder; made when absent
 * @param programs where PostgreSQL's programs are unpacked to
 * @param port     where it listens, on the loopback address
 * @param durable  whether a commit waits for the disk
 */
public record PostgresSetup(Path data, Path programs, int port, boolean durable) {

    private static final String USER = "postgres";
    private static final int PATIENCE_SECONDS = 3;

    /** What the server prints. */
    public Path log() {
        return data.resolve("postgresql.log");
    }

    /** The database of that name, which may not exist yet. */
    public Database database(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, password());
    }

    /**
     * Makes the data folder when it is new, and clears what a crash left behind; a crash in between
     * leaves either no database folder or a whole one.
     */
    public void prepare() {
        try {
            Files.createDirectories(data);
            if (!Files.exists(databaseFolder())) {
                initialise();
            }
            forgetDeadServer();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's folder " + data + " cannot be written", e);
        }
    }

    /** The command line of the server, which stays the foreground process. */
    public List<String> command() {
        var command = new ArrayList<>(Superuser.left());
        command.add(PostgresBinaries.in(programs).resolve("postgres").toString());
        command.addAll(List.of("-D", databaseFolder().toString(), "-p", Integer.toString(port)));
        var settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1",
                "unix_socket_directories=", "shared_buffers=32MB", "max_wal_size=256MB",
                "min_wal_size=32MB", "io_method=sync", "jit=off", "max_parallel_workers=0"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        settings.forEach(each -> command.addAll(List.of("-c", each)));
        return List.copyOf(command);
    }

    /** What the server needs in its environment beside what this JVM has. */
    public Map<String, String> environment() {
        return Map.of("LC_ALL", "C");
    }

    /** Whether a server there lets clients in. */
    public boolean isAnswering() {
        if (!FreePort.isAnswered(port)) {
            return false;
        }
        var source = database(USER).dataSource();
        try {
            source.setLoginTimeout(PATIENCE_SECONDS);
            try (var connection = source.getConnection()) {
                return connection.isValid(PATIENCE_SECONDS);
            }
        } catch (SQLException e) {
            return false; // it listens before it lets anybody in
        }
    }

    private void initialise() throws IOException {
        Path unfinished = data.resolve("db.unfinished");
        TemporaryFolder.delete(unfinished);
        Files.deleteIfExists(passwordFile());
        Files.createFile(passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] password = new byte[16];
        new SecureRandom().nextBytes(password);
        Files.writeString(passwordFile(), HexFormat.of().formatHex(password));
        var command = new ArrayList<>(Superuser.left());
        command.addAll(List.of(PostgresBinaries.in(programs).resolve("initdb").toString(), "-D",
                unfinished.toString(), "-U", USER, "-A", "scram-sha-256",
                "--pwfile=" + passwordFile(), "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        run(command);
        Files.move(unfinished, databaseFolder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment());
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException(
                        "PostgreSQL's data cannot be made: " + LogTail.of(log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making PostgreSQL's data", e);
        }
    }

    // The server would refuse to start when its last process id now belongs to somebody else.
    private void forgetDeadServer() throws IOException {
        Path file = databaseFolder().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try (Stream<String> lines = Files.lines(file)) {
            String pid = lines.findFirst().orElse("").strip();
            Path commandLine = Path.of("/proc", pid, "cmdline");
            boolean runs = !pid.isEmpty() && Files.exists(commandLine)
                    && Arrays.asList(Files.readString(commandLine).split("\0", -1))
                            .contains(databaseFolder().toString());
            if (runs) {
                throw new IllegalStateException("a PostgreSQL with process id " + pid
                        + " already runs on " + databaseFolder());
            }
        }
        Files.delete(file);
    }

    private Path databaseFolder() {
        return data.resolve("db");
    }

    private Path passwordFile() {
        return data.resolve("password");
    }

    private String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's password cannot be read", e);
        }
    }
}
