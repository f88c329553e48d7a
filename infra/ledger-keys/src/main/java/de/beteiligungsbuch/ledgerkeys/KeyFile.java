package de.beteiligungsbuch.ledgerkeys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.SigningKey;

/** One private key in a file that its owner alone may read. No message shows what is in it. */
record KeyFile(Path folder, String name) {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final FileAttribute<?> PRIVATE_FILE = PosixFilePermissions
            .asFileAttribute(OWNER_ONLY);
    private static final FileAttribute<?> PRIVATE_FOLDER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    /** Of a private key with the longest name. */
    private static final long MOST_BYTES = 1_024;

    Path path() {
        return folder.resolve(name);
    }

    boolean exists() {
        return Files.exists(path());
    }

    /**
     * Writes a key that is whole and durable before anybody sees the file. A file that is there
     * already stays: of two processes that write at once both find the key of the faster one.
     */
    void writeUnlessThere(SigningKey key) {
        Path whole = folder.resolve("." + name + "." + UUID.randomUUID() + ".new");
        try {
            Files.createDirectories(folder, PRIVATE_FOLDER);
            try {
                Files.createFile(whole, PRIVATE_FILE);
                write(whole, key.secret() + "\n");
                Files.createLink(path(), whole);
            } catch (FileAlreadyExistsException sooner) {
                return;
            } finally {
                Files.deleteIfExists(whole);
            }
            force(folder);
        } catch (IOException e) {
            throw new KeyUnusable("the private key " + path() + " cannot be written: " + e, e);
        } catch (UnsupportedOperationException e) {
            throw new KeyUnusable(
                    "the folder of " + path() + " has no POSIX permissions or no links:"
                            + " keep private keys on another file system",
                    e);
        }
    }

    private static void write(Path file, String line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Reads it.
     *
     * @throws KeyUnusable if it is missing, may be read by others, or holds no private key
     */
    SigningKey read() {
        Path path = path();
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new KeyUnusable("the private key " + path
                        + " may be read by others: chmod 600 it, and think whether to replace it");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new KeyUnusable(path + " holds no private key: it has more than "
                        + MOST_BYTES + " bytes");
            }
            return SigningKey.parse(Files.readString(path).strip());
        } catch (MalformedProof e) {
            throw new KeyUnusable(path + " holds no private key: " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new KeyUnusable("the private key " + path + " is missing", e);
        } catch (IOException e) {
            throw new KeyUnusable("the private key " + path + " cannot be read: "
                    + e.getClass().getSimpleName(), e);
        } catch (UnsupportedOperationException e) {
            throw new KeyUnusable("the folder of " + path + " has no POSIX permissions: keep"
                    + " private keys on another file system", e);
        }
    }
}
