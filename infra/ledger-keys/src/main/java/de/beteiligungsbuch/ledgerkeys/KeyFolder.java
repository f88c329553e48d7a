package de.beteiligungsbuch.ledgerkeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.VerifierKey;

/**
 * The private keys of ledgers, a file each. The first keys of a ledger are
 * {@code <ledger>.ed25519.key} and {@code <ledger>.ml-dsa-44.key}; each later one has its id in the
 * name, {@code <ledger>.ed25519.<8 hex digits>.key}. A file that anybody but its owner may read, or
 * that holds another key than its name says, is refused. May be shared by several processes of one
 * user.
 *
 * @param path   of the folder; made at the first key
 * @param create whether first keys that are missing are made
 */
public record KeyFolder(Path path, boolean create) {

    private static final String END = ".key";

    /**
     * The key with which a ledger began.
     *
     * @param origin of the ledger, {@code <host>/ledger/<name>}
     * @throws KeyUnusable if it is missing and not to be made, or must not be used
     */
    public SigningKey first(LedgerName ledger, String origin, KeyType type) {
        KeyFile file = firstFile(ledger, type);
        if (create && !file.exists()) {
            file.writeUnlessThere(SigningKey.generate(origin, type, new SecureRandom()));
        }
        return checked(file, origin, type);
    }

    /** Whether the first key of a type is gone and a later one is there: then it is done without. */
    boolean doesWithoutFirst(LedgerName ledger, KeyType type) {
        Pattern later = Pattern.compile(
                Pattern.quote(ledger + "." + word(type)) + "\\.[0-9a-f]{8}\\.key");
        if (firstFile(ledger, type).exists() || !Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(
                    file -> later.matcher(file.getFileName().toString()).matches());
        } catch (IOException e) {
            throw new KeyUnusable("the folder " + path + " cannot be read: " + e, e);
        }
    }

    /**
     * Makes a further key; it is durable when this returns. Nobody uses it before an entry of the
     * ledger introduces it.
     */
    public SigningKey another(LedgerName ledger, String origin, KeyType type) {
        SigningKey key = SigningKey.generate(origin, type, new SecureRandom());
        KeyFile file = file(ledger, key.verifierKey());
        file.writeUnlessThere(key);
        return checked(file, origin, type);
    }

    /**
     * The private half of a key, if the folder has it.
     *
     * @throws KeyUnusable if there is a file that must not be used
     */
    public Optional<SigningKey> find(LedgerName ledger, VerifierKey key) {
        KeyFile first = firstFile(ledger, key.type());
        return Stream.of(file(ledger, key), first).filter(KeyFile::exists)
                .map(file -> checked(file, key.name(), key.type()))
                .filter(found -> found.verifierKey().equals(key)).findFirst();
    }

    private KeyFile file(LedgerName ledger, VerifierKey key) {
        return new KeyFile(path, ledger + "." + word(key.type()) + "." + key.idText() + END);
    }

    private KeyFile firstFile(LedgerName ledger, KeyType type) {
        return new KeyFile(path, ledger + "." + word(type) + END);
    }

    private static String word(KeyType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static SigningKey checked(KeyFile file, String origin, KeyType type) {
        SigningKey key = file.read();
        VerifierKey found = key.verifierKey();
        if (!found.name().equals(origin) || found.type() != type) {
            throw new KeyUnusable(file.path() + " holds the key of " + found.name() + " ("
                    + found.type() + "), needed is that of " + origin + " (" + type + ")");
        }
        return key;
    }
}
