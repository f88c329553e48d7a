package de.beteiligungsbuch.service.notary.log;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.objectstore.ObjectStore;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.notary.witness.Witnesses;

/**
 * The checkpoint of one log that anyone can see: the last one that was signed and, where the policy
 * asks for witnesses, cosigned by enough of them.
 */
final class Publication {

    private static final String FILE = "/checkpoint";
    /** Witnesses that did not cosign are asked again after so long. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final LedgerName ledger;
    private final ObjectStore store;
    private final Witnesses witnesses;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable Head pending;
    private long triedAt;
    private volatile Head published = Head.nothing();

    Publication(LedgerName ledger, ObjectStore store, Witnesses witnesses) {
        this.ledger = ledger;
        this.store = store;
        this.witnesses = witnesses;
    }

    /** What is published; its size is 0 until something was. */
    Head published() {
        return published;
    }

    /** What keeps the last checkpoint from being published, or null. */
    @Nullable
    String trouble() {
        return pending == null ? null : witnesses.trouble();
    }

    /** Publishes a signed checkpoint, at once or as soon as enough witnesses have cosigned it. */
    void publish(Head signed) {
        if (signed.size() > 0 && signed.size() != published.size()) {
            pending = signed;
            triedAt = 0;
            refresh();
        }
    }

    /** Tries again what could not be published. */
    void refresh() {
        Head waiting = pending;
        if (waiting != null && (triedAt == 0 || System.nanoTime() - triedAt > AGAIN.toNanos())) {
            triedAt = System.nanoTime();
            SignedNote note = SignedNote.parse(waiting.note().orElseThrow());
            witnesses.cosign(waiting.size(), note).ifPresent(cosigned -> {
                store.write(ledger + FILE, cosigned.bytes());
                pending = null;
                show(new Head(waiting.size(), waiting.root(),
                        Optional.of(cosigned.bytes())));
            });
        }
    }

    private void show(Head head) {
        lock.lock();
        try {
            published = head;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a checkpoint of more entries than these is published, or the time is over. */
    void awaitMore(long size, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (published.size() <= size && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
