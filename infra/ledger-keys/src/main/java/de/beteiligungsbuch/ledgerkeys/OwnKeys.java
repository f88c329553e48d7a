package de.beteiligungsbuch.ledgerkeys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.KeyChange;
import de.beteiligungsbuch.proof.KeyChangeRejected;
import de.beteiligungsbuch.proof.KeyHistory;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.VerifierKey;

/**
 * The keys of one ledger as its own services see them: trusted are those whose private half is in
 * their folder, valid those that the entries of the ledger say. Safe for several threads.
 */
public final class OwnKeys {

    private final KeyFolder folder;
    private final LedgerName ledger;
    private final String origin;
    private final List<VerifierKey> first = new ArrayList<>();
    private final Map<VerifierKey, SigningKey> held = new ConcurrentHashMap<>();
    private volatile KeyHistory history;

    /**
     * Before anything is known of the entries: the first keys of these types alone.
     *
     * @throws KeyUnusable if one is missing, no later one is there and it is not to be made, or if
     *                     it must not be used
     */
    public OwnKeys(KeyFolder folder, LedgerName ledger, String origin, List<KeyType> types) {
        this.folder = folder;
        this.ledger = ledger;
        this.origin = origin;
        for (KeyType type : types) {
            if (folder.doesWithoutFirst(ledger, type)) {
                continue;
            }
            SigningKey key = folder.first(ledger, origin, type);
            held.put(key.verifierKey(), key);
            first.add(key.verifierKey());
        }
        history = KeyHistory.of(origin, first, List.of());
    }

    /** The name of the ledger's log and of its keys. */
    public String origin() {
        return origin;
    }

    /** The keys of the ledger, as far as its entries were followed. */
    public KeyHistory history() {
        return history;
    }

    /**
     * Follows all changes that the ledger holds, from its beginning.
     *
     * @throws KeyUnusable if the keys here are not the ledger's; nothing is followed then
     */
    public void follow(List<KeyChange> changes) {
        Set<VerifierKey> trusted = new LinkedHashSet<>(first);
        for (KeyChange change : changes) {
            if (change instanceof KeyChange.Introduced) {
                held(change.verifierKey()).ifPresent(trusted::add);
            }
        }
        try {
            history = KeyHistory.of(origin, trusted, changes);
        } catch (KeyChangeRejected e) {
            throw new KeyUnusable("the private keys in " + folder.path() + " are not those of "
                    + origin + ": entry " + e.index() + " of the ledger says otherwise ("
                    + e.getMessage() + "). Put back the folder of its keys; have no new ones made",
                    e);
        }
    }

    private Optional<VerifierKey> held(String text) {
        try {
            VerifierKey key = VerifierKey.parse(text);
            return signing(key).map(SigningKey::verifierKey);
        } catch (MalformedProof e) {
            return Optional.empty(); // the history says what is wrong with it
        }
    }

    /** The private half of a key, if the folder has it by now. */
    public Optional<SigningKey> signing(VerifierKey key) {
        SigningKey known = held.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SigningKey> found = folder.find(ledger, key);
        found.ifPresent(signing -> held.put(key, signing));
        return found;
    }

    /** The private keys that may sign a checkpoint of that size; those introduced last first. */
    public List<SigningKey> signingAt(long size) {
        return history.validAt(size).stream().flatMap(key -> signing(key).stream()).toList();
    }

    /** The keys that may sign a checkpoint of that size and whose private half is missing. */
    public List<VerifierKey> missingAt(long size) {
        return history.validAt(size).stream().filter(key -> signing(key).isEmpty()).toList();
    }

    /**
     * The newest Ed25519 key that is valid at that size and whose private half is there.
     *
     * @throws KeyUnusable if there is none
     */
    public SigningKey promisingAt(long size) {
        return signingAt(size).stream()
                .filter(key -> key.verifierKey().type() == KeyType.ED25519).findFirst()
                .orElseThrow(() -> new KeyUnusable("the folder " + folder.path()
                        + " has no private half of any valid Ed25519 key of " + origin));
    }

    /** A new key in the folder that no entry has introduced yet. */
    public SigningKey another(KeyType type) {
        return folder.another(ledger, origin, type);
    }
}
