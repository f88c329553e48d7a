package de.beteiligungsbuch.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the Maven artifact for this processor. */
final class PostgresBinaries {

    // Changes with the artifact's version, so that an older unpacked one is not taken for it.
    private static final String VERSION = "18.4.0";

    private PostgresBinaries() {}

    /** The folder of the programs below the given one; unpacks them there at the first call. */
    static Path in(Path folder) {
        Path unpacked = folder.resolve("postgresql-" + VERSION);
        try {
            if (!Files.exists(unpacked)) {
                Files.createDirectories(folder);
                unpackTo(unpacked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked to " + folder, e);
        }
        return unpacked.resolve("bin");
    }

    /** A folder of this user's own that all JVMs may share. */
    static Path sharedFolder() {
        String user = System.getProperty("user.name");
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "beteiligungsbuch-" + user);
        try {
            Files.createDirectories(folder);
            // Others can write to the temporary folder: do not run programs that they put there.
            return Files.getOwner(folder).getName().equals(user)
                    ? folder
                    : TemporaryFolder.create("postgresql");
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be used", e);
        }
    }

    private static void unpackTo(Path target) throws IOException {
        Path unfinished = Files.createTempDirectory(target.getParent(), "unfinished-");
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(archiveName())) {
            if (archive == null) {
                throw new IllegalStateException("no PostgreSQL for this machine: "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            }
            extract(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive))),
                    unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            TemporaryFolder.delete(unfinished);
            // Another JVM may have been faster, which is as good.
            if (!Files.exists(target)) {
                throw e;
            }
        }
    }

    private static String archiveName() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> "/postgres-linux-x86_64.txz";
        };
    }

    private static void extract(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar
                .getNextEntry()) {
            Path file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("the archive has an entry outside of it: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(file.getParent());
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(tar, file);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
                }
            }
        }
    }
}
