package de.beteiligungsbuch.service.notary.log;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.objectstore.ObjectStore;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.notary.witness.Witnesses;

/**
 * The checkpoint of one log that anyone can see: the last one that was signed and, where the policy
 * asks for witnesses, cosigned by enough of them. It is published by a thread of its own, so that a
 * witness that hangs keeps nothing from being signed; what is signed meanwhile is cosigned next.
 */
final class Publication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final String FILE = "/checkpoint";
    /** What could not be published is tried again after so long. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final LedgerName ledger;
    private final ObjectStore store;
    private final Witnesses witnesses;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private @Nullable Head pending;
    private boolean closed;
    private volatile @Nullable String trouble;
    private volatile Head published = Head.nothing();

    Publication(LedgerName ledger, ObjectStore store, Witnesses witnesses) {
        this.ledger = ledger;
        this.store = store;
        this.witnesses = witnesses;
        thread = Thread.ofPlatform().name("publication-" + ledger).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** What is published; its size is 0 until something was. */
    Head published() {
        return published;
    }

    /** What keeps the last checkpoint from being published, or null. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Has a signed checkpoint published, at once or as soon as enough witnesses cosigned it. */
    void publish(Head signed) {
        lock.lock();
        try {
            if (signed.size() > 0 && signed.size() != published.size()) {
                pending = signed;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (Head next = next(null); next != null; next = next(next)) {
                publishNow(next);
            }
        } catch (InterruptedException e) {
            LOG.debug("the publication of {} ends", ledger, e);
        }
    }

    /** What is to be published; at once if it is another one than before, else after a while. */
    private @Nullable Head next(@Nullable Head before) throws InterruptedException {
        long left = AGAIN.toNanos();
        lock.lockInterruptibly();
        try {
            while (!closed && (pending == null || (isAs(before) && left > 0))) {
                if (pending == null) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            return closed ? null : pending;
        } finally {
            lock.unlock();
        }
    }

    private boolean isAs(@Nullable Head before) {
        return pending != null && before != null && pending.size() == before.size();
    }

    private void publishNow(Head next) {
        try {
            Optional<SignedNote> cosigned = witnesses.cosign(next.size(),
                    SignedNote.parse(next.note().orElseThrow()));
            if (cosigned.isPresent()) {
                byte[] note = cosigned.get().bytes();
                store.write(ledger + FILE, note);
                show(new Head(next.size(), next.root(), Optional.of(note)));
            }
            trouble = cosigned.isPresent() ? null : witnesses.trouble();
        } catch (RuntimeException e) {
            trouble = String.valueOf(e.getMessage());
            LOG.warn("the checkpoint of ledger {} is not published now: {}", ledger, e.toString());
        }
    }

    private void show(Head head) {
        lock.lock();
        try {
            published = head;
            if (isAs(head)) {
                pending = null;
            }
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

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
