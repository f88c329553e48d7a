package de.beteiligungsbuch.ledgerservice.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyIntroduced;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyRetired;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledgerkeys.KeyUnusable;
import de.beteiligungsbuch.ledgerkeys.OwnKeys;
import de.beteiligungsbuch.proof.KeyChange;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.VerifierKey;

/** The keys of the service's own ledger, always as its last entry says. Safe for several threads. */
public final class LedgerKeys {

    private static final long NOW = Long.MAX_VALUE;

    private final LedgerName ledger;
    private final OwnKeys keys;
    private final EventStorageEngine events;
    private final List<KeyChange> changes = new ArrayList<>();
    private long followed = -1;

    LedgerKeys(LedgerName ledger, OwnKeys keys, EventStorageEngine events) {
        this.ledger = ledger;
        this.keys = keys;
        this.events = events;
    }

    /** The name of the ledger's log and of its keys. */
    public String origin() {
        return keys.origin();
    }

    /** The ledger. */
    LedgerName ledger() {
        return ledger;
    }

    /**
     * The key to promise and to endorse with: the newest valid Ed25519 key that is here.
     *
     * @throws KeyUnusable if there is none, or if the keys here are not the ledger's
     */
    public SigningKey signing() {
        return current().promisingAt(NOW);
    }

    /** The keys that are valid now, whether their private halves are here or not. */
    List<VerifierKey> valid() {
        return current().history().validAt(NOW);
    }

    /** The key with that id, whether it is valid or not. */
    Optional<VerifierKey> find(String id) {
        return current().history().all().stream().filter(key -> key.idText().equals(id))
                .findFirst();
    }

    /** Whether somebody can sign once this key is retired. */
    boolean canDoWithout(VerifierKey key) {
        return current().signingAt(NOW).stream().map(SigningKey::verifierKey)
                .anyMatch(other -> other.type() == KeyType.ED25519 && !other.equals(key));
    }

    /** A new key in the folder that no entry has introduced yet. */
    SigningKey another(KeyType type) {
        return keys.another(type);
    }

    /** Asked for every answer: a look at the last sequence, nothing else where nothing changed. */
    private OwnKeys current() {
        long last = events.lastSequenceNumberFor(ledger.toString()).orElse(-1L);
        synchronized (changes) {
            if (last > followed) {
                follow();
            }
        }
        return keys;
    }

    /** What is followed counts only once the keys have taken it in. */
    private void follow() {
        long last = followed;
        List<KeyChange> all = new ArrayList<>(changes);
        DomainEventStream stream = events.readEvents(ledger.toString(), followed + 1);
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            last = event.getSequenceNumber();
            change(event).ifPresent(all::add);
        }
        if (all.size() > changes.size()) {
            keys.follow(List.copyOf(all));
        }
        changes.clear();
        changes.addAll(all);
        followed = last;
    }

    private static Optional<KeyChange> change(DomainEventMessage<?> event) {
        long index = EntryMetaData.ledgerIndex(event.getMetaData())
                .orElse(event.getSequenceNumber());
        return switch (event.getPayload()) {
            case KeyIntroduced introduced -> Optional.of(new KeyChange.Introduced(index,
                    introduced.verifierKey(), introduced.endorsement()));
            case KeyRetired retired ->
                Optional.of(new KeyChange.Retired(index, retired.verifierKey()));
            default -> Optional.empty();
        };
    }
}
