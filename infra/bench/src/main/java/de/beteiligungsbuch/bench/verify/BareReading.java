package de.beteiligungsbuch.bench.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * The bare work that verifying is held against, on as many cores: {@code hash FOLDER} takes the
 * SHA-256 of every file below a folder; {@code parse FOLDER} reads the bundles below it, computes
 * the tree over their entries and parses each with Jackson.
 */
public final class BareReading {

    private static final int LENGTH = 32;

    private BareReading() {}

    /** {@code hash FOLDER} or {@code parse FOLDER}. */
    public static void main(String[] arguments) throws IOException {
        boolean parse = arguments[0].equals("parse");
        Path folder = Path.of(arguments[1]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(parse ? folder.resolve("tile/entries") : folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        long bytes = files.parallelStream().mapToLong(file -> parse ? parsed(file) : hashed(file))
                .sum();
        System.out.println(bytes);
    }

    private static long hashed(Path file) {
        byte[] bytes = read(file);
        return (long) sha256().digest(bytes).length + bytes.length;
    }

    private static long parsed(Path file) {
        byte[] bundle = read(file);
        MessageDigest digest = sha256();
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        long members = 0;
        for (int at = 0; at < bundle.length;) {
            int from = at + 2;
            int end = from + (((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff));
            digest.update((byte) 0);
            digest.update(bundle, from, end - from);
            hashes.writeBytes(digest.digest());
            members += LedgerJson.mapper().readTree(bundle, from, end - from).size();
            at = end;
        }
        return members + root(digest, hashes.toByteArray()).length;
    }

    private static byte[] root(MessageDigest digest, byte[] leaves) {
        byte[] level = leaves;
        while (level.length > LENGTH) {
            ByteArrayOutputStream above = new ByteArrayOutputStream();
            for (int at = 0; at + 2 * LENGTH <= level.length; at += 2 * LENGTH) {
                digest.update((byte) 1);
                digest.update(level, at, 2 * LENGTH);
                above.writeBytes(digest.digest());
            }
            level = above.toByteArray();
        }
        return level;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
        }
    }
}
