package de.beteiligungsbuch.service.notary.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.SigningKey;

/**
 * The private keys of the logs, a file each: {@code <ledger>.ed25519.key} and
 * {@code <ledger>.ml-dsa-44.key}. A file that anybody else may read is refused.
 */
record KeyFiles(Path folder, boolean create) {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** Both keys of a ledger's log, Ed25519 first. */
    List<SigningKey> of(LedgerName ledger, String origin) {
        return Stream.of(KeyType.ED25519, KeyType.ML_DSA_44)
                .map(type -> key(ledger, origin, type)).toList();
    }

    private SigningKey key(LedgerName ledger, String origin, KeyType type) {
        Path file = folder.resolve(ledger + "."
                + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".key");
        try {
            if (create && !Files.exists(file)) {
                make(file, SigningKey.generate(origin, type, new SecureRandom()));
            }
            return read(file, origin, type);
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("the private key " + file + " is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the private key " + file + " cannot be read", e);
        }
    }

    private void make(Path file, SigningKey key) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            return; // another one was sooner: its key it is
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(key.secret() + "\n"));
            channel.force(true);
        }
    }

    private static SigningKey read(Path file, String origin, KeyType type) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("the private key " + file
                    + " may be read by others: chmod 600 it, and think whether to replace it");
        }
        SigningKey key;
        try {
            key = SigningKey.parse(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (MalformedProof e) {
            throw new IllegalStateException(file + " holds no private key: " + e.getMessage(), e);
        }
        if (!key.verifierKey().name().equals(origin) || key.verifierKey().type() != type) {
            throw new IllegalStateException(file + " holds the key of " + key.verifierKey().name()
                    + " (" + key.verifierKey().type() + "), needed is that of " + origin + " ("
                    + type + ")");
        }
        return key;
    }
}
