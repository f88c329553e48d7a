package de.beteiligungsbuch.service.auditor.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.service.auditor.keeping.Durable;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * The two private keys of a witness, a file each: Ed25519 for today's tools, ML-DSA-44 for
 * tomorrow's. Made when the witness starts for the first time; a file that anybody else may read is
 * refused.
 */
final class WitnessKeys {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Map<KeyType, String> FILES = Map.of(KeyType.COSIGNATURE_V1, "ed25519.key",
            KeyType.ML_DSA_44, "ml-dsa-44.key");

    private WitnessKeys() {}

    /**
     * The keys in a folder.
     *
     * @param name of the witness; needed to make keys; with keys that are there it must fit
     * @throws CouldNotTell if one cannot be used, or there are none and no name to make them for
     */
    static List<SigningKey> in(Path folder, @Nullable String name) {
        boolean first = FILES.values().stream().noneMatch(file -> Files.exists(folder
                .resolve(file)));
        if (first && name == null) {
            throw new CouldNotTell(folder + " holds no keys yet: name the witness with --name, for"
                    + " example witness.example/w1, and they are made");
        }
        return Stream.of(KeyType.COSIGNATURE_V1, KeyType.ML_DSA_44)
                .map(type -> key(folder, type, name, first)).toList();
    }

    private static SigningKey key(Path folder, KeyType type, @Nullable String name,
            boolean first) {
        Path file = folder.resolve(FILES.getOrDefault(type, ""));
        try {
            if (first && name != null) {
                Durable.folder(folder);
                make(file, SigningKey.generate(name, type, new SecureRandom()));
            }
            if (!Files.exists(file)) {
                throw new CouldNotTell("the private key " + file + " is missing: put it back from"
                        + " where you keep it");
            }
            return read(file, type, name);
        } catch (MalformedProof e) {
            throw new CouldNotTell(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CouldNotTell("the private key " + file + " cannot be used: " + e, e);
        }
    }

    private static void make(Path file, SigningKey key) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(key.secret() + "\n"));
            channel.force(true);
        }
    }

    private static SigningKey read(Path file, KeyType type, @Nullable String name)
            throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new CouldNotTell("the private key " + file
                    + " may be read by others: chmod 600 it, and think whether to replace it");
        }
        SigningKey key = SigningKey.parse(Files.readString(file).strip());
        String found = key.verifierKey().name();
        if (key.verifierKey().type() != type || (name != null && !found.equals(name))) {
            throw new CouldNotTell(file + " holds the key of " + found + " ("
                    + key.verifierKey().type() + "), needed is that of "
                    + (name == null ? found : name) + " (" + type + ")");
        }
        return key;
    }
}
