package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

/**
 * Which keys of a ledger were valid when: it begins with keys that one trusts and follows, from
 * entry to entry, those that a valid key endorsed. The entry at index i counts for every checkpoint
 * whose tree holds it, of size i + 1 and more: from there on a key that it introduces may sign, and
 * a key that it retires must not.
 *
 * <p>
 * A trusted key that the ledger itself introduces is valid from there on, not before. Changes before
 * any trusted key is valid are passed over: nothing is known that they could be held against.
 * Immutable.
 */
public final class KeyHistory {

    private static final long BEGINNING = -1;

    private final String origin;
    private final Map<VerifierKey, Life> lives = new LinkedHashMap<>();

    /** From behind one entry, up to and with the tree before another. */
    private record Life(long introduced, long retired) {

        boolean isValidAt(long size) {
            return introduced < size && size <= retired;
        }
    }

    private KeyHistory(String origin) {
        this.origin = origin;
    }

    /**
     * Follows the changes.
     *
     * @param origin  of the ledger
     * @param trusted keys to begin with; those of other names and types are let be
     * @param changes in the order of the ledger, from its beginning
     * @throws KeyChangeRejected at the first that breaks a rule
     */
    public static KeyHistory of(String origin, Collection<VerifierKey> trusted,
            List<? extends KeyChange> changes) {
        KeyHistory history = new KeyHistory(origin);
        Map<String, Long> introduced = new HashMap<>();
        for (KeyChange change : changes) {
            if (change instanceof KeyChange.Introduced) {
                introduced.putIfAbsent(change.verifierKey(), change.index());
            }
        }
        trusted.stream().filter(key -> key.name().equals(origin)
                && key.type() != KeyType.COSIGNATURE_V1)
                .forEach(key -> history.lives.put(key, new Life(
                        introduced.getOrDefault(key.toString(), BEGINNING), Long.MAX_VALUE)));
        changes.forEach(history::follow);
        return history;
    }

    private void follow(KeyChange change) {
        try {
            VerifierKey key = VerifierKey.parse(change.verifierKey());
            switch (change) {
                case KeyChange.Introduced introduced -> introduce(key, introduced);
                case KeyChange.Retired retired -> retire(key, retired.index());
            }
        } catch (MalformedProof | ProofRejected e) {
            throw new KeyChangeRejected(change.index(), e);
        }
    }

    private void introduce(VerifierKey key, KeyChange.Introduced change) {
        if (!key.name().equals(origin)) {
            throw new KeyChangeRejected(change.index(),
                    "introduces a key of " + key.name() + " in the ledger " + origin);
        }
        Life before = lives.get(key);
        boolean trusted = before != null && before.introduced == change.index();
        List<VerifierKey> valid = validAt(change.index());
        if (trusted || valid.isEmpty()) {
            return;
        }
        if (before != null || lives.keySet().stream().anyMatch(
                other -> other.id() == key.id())) {
            throw new KeyChangeRejected(change.index(), "introduces a key with the id "
                    + key.idText() + ", which a key of the ledger has already");
        }
        new KeyEndorsement(key).verify(
                SignedNote.parse(change.endorsement().getBytes(StandardCharsets.UTF_8)), valid);
        lives.put(key, new Life(change.index(), Long.MAX_VALUE));
    }

    private void retire(VerifierKey key, long index) {
        Life life = lives.get(key);
        if (life == null || life.introduced >= index) {
            return; // of a key that was there before those that are trusted
        }
        if (life.retired < index) {
            throw new KeyChangeRejected(index, "retires " + named(key)
                    + ", which entry " + life.retired + " retired before");
        }
        if (key.type() == KeyType.ED25519 && validAt(index).stream()
                .filter(other -> other.type() == KeyType.ED25519).count() == 1) {
            throw new KeyChangeRejected(index, "retires " + named(key)
                    + ", the last valid Ed25519 key of the ledger");
        }
        lives.put(key, new Life(life.introduced, index));
    }

    private static String named(VerifierKey key) {
        return key.name() + "+" + key.idText();
    }

    /** The keys that may sign a checkpoint of that size; those introduced last come first. */
    public List<VerifierKey> validAt(long size) {
        return lives.entrySet().stream().filter(each -> each.getValue().isValidAt(size))
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingLong(Life::introduced).reversed()))
                .map(Map.Entry::getKey).toList();
    }

    /** The key with which to promise when the ledger has that size: the newest Ed25519 key. */
    public Optional<VerifierKey> promisingAt(long size) {
        return validAt(size).stream().filter(key -> key.type() == KeyType.ED25519).findFirst();
    }

    /** All keys that were ever valid, in the order in which they became so. */
    public List<VerifierKey> all() {
        return lives.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparingLong(Life::introduced)))
                .map(Map.Entry::getKey).toList();
    }

    /** The index of the entry that introduced a key, or -1 if it was there from the beginning. */
    public long introducedBy(VerifierKey key) {
        return life(key).introduced;
    }

    /** The index of the entry that retired a key, if one did. */
    public Optional<Long> retiredBy(VerifierKey key) {
        return Optional.of(life(key).retired).filter(index -> index != Long.MAX_VALUE);
    }

    private Life life(VerifierKey key) {
        Life life = lives.get(key);
        if (life == null) {
            throw new IllegalArgumentException("no key of this ledger: " + key);
        }
        return life;
    }

    /**
     * Checks a checkpoint of the ledger with the keys of its size.
     *
     * @param policy whose witnesses and quorum count
     * @throws MalformedProof if the note is no checkpoint
     * @throws ProofRejected  as {@link Policy#verify(SignedNote, String)}; {@code KEY_RETIRED} if a
     *                        retired key signed
     */
    public VerifiedCheckpoint verify(SignedNote note, Policy policy) {
        long size = Checkpoint.parse(note.text()).size();
        lives.forEach((key, life) -> {
            if (life.retired < size) {
                refuse(key, life, note);
            }
        });
        return policyAt(size, policy).verify(note, origin);
    }

    /**
     * The policy that trusts of this ledger the keys that were valid at a size.
     *
     * @throws ProofRejected {@code SIGNATURE_UNKNOWN} if there is none
     */
    public Policy policyAt(long size, Policy policy) {
        List<VerifierKey> valid = validAt(size);
        if (valid.isEmpty()) {
            throw new ProofRejected(Reason.SIGNATURE_UNKNOWN,
                    "no known key of %s was valid at size %d".formatted(origin, size));
        }
        return policy.withLog(origin, valid);
    }

    private static void refuse(VerifierKey key, Life life, SignedNote note) {
        note.signatures().stream().filter(key::isNamedBy).forEach(signature -> {
            key.verify(note.text(), signature);
            throw new ProofRejected(Reason.KEY_RETIRED,
                    "signed by %s, which entry %d retired".formatted(named(key), life.retired));
        });
    }
}
