package de.beteiligungsbuch.eventstore.writer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import de.beteiligungsbuch.ledger.EventId;

/**
 * What the writer knows of its ledger: a copy that may be thrown away. Any thread reads; only the
 * writer's thread writes.
 */
final class LedgerIndex implements AutoCloseable {

    private final IndexStore store;
    private volatile IndexPosition position;

    private LedgerIndex(IndexStore store) {
        this.store = store;
        position = storedPosition();
    }

    /** Opens the index in a folder; makes it anew if it is damaged. */
    static LedgerIndex open(Path folder) {
        try {
            return opened(folder);
        } catch (IndexDamaged e) {
            System.getLogger(LedgerIndex.class.getName()).log(System.Logger.Level.WARNING,
                    "the index is made again from the ledger", e);
            IndexStore.delete(folder);
            return opened(folder);
        }
    }

    private static LedgerIndex opened(Path folder) {
        IndexStore store = IndexStore.open(folder);
        try {
            return new LedgerIndex(store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private IndexPosition storedPosition() {
        byte[] value = store.get(IndexKeys.POSITION);
        return value == null ? IndexPosition.EMPTY : IndexPosition.read(value);
    }

    /** How far it reaches. */
    IndexPosition position() {
        return position;
    }

    /** The last sequence of an aggregate, if it has any entry. */
    OptionalLong lastSequence(String subject) {
        byte[] value = store.get(IndexKeys.lastSequence(subject));
        return value == null ? OptionalLong.empty() : OptionalLong.of(IndexKeys.longValue(value));
    }

    boolean hasEntry(String subject, long sequence) {
        return store.get(IndexKeys.entry(subject, sequence)) != null;
    }

    /** The entries of an aggregate from a sequence on. */
    List<byte[]> entries(String subject, long fromSequence) {
        return store.scan(IndexKeys.entries(subject),
                IndexKeys.entry(subject, Math.max(0, fromSequence)));
    }

    boolean hasEvent(EventId id) {
        return store.get(IndexKeys.event(id.value())) != null;
    }

    /** The entry of an event. */
    byte @Nullable [] entry(EventId id) {
        byte[] index = store.get(IndexKeys.event(id.value()));
        return index == null ? null : entry(IndexKeys.longValue(index));
    }

    /** The entry of a ledger index. */
    byte @Nullable [] entry(long ledgerIndex) {
        byte[] key = store.get(IndexKeys.index(ledgerIndex));
        return key == null ? null : store.get(key);
    }

    /** What is recorded of a request id. */
    Optional<RecordedRequest> request(String requestId) {
        return Optional.ofNullable(store.get(IndexKeys.request(requestId))).map(RequestValue::read);
    }

    IndexUpdate update() {
        return new IndexUpdate(id -> request(id).orElse(null));
    }

    void write(IndexUpdate update, IndexPosition reached) {
        store.write(update.finish(reached));
        position = reached;
    }

    byte @Nullable [] snapshot(String subject) {
        return store.get(IndexKeys.snapshot(subject));
    }

    void putSnapshot(String subject, byte[] snapshot) {
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(IndexKeys.snapshot(subject), snapshot);
            store.write(batch);
        } catch (RocksDBException e) {
            throw new IndexDamaged("the index takes no snapshot: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
