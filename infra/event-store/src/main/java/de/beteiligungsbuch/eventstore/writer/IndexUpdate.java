package de.beteiligungsbuch.eventstore.writer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.RequestId;

/** Entries on their way into the index; written as one. */
final class IndexUpdate implements AutoCloseable {

    private final WriteBatch batch = new WriteBatch();
    private final Map<String, Long> lastSequences = new HashMap<>();
    private final Map<String, RecordedRequest> requests = new HashMap<>();
    private final Function<String, @Nullable RecordedRequest> known;

    /**
     * An empty one.
     *
     * @param known what is already recorded of a request id, or null
     */
    IndexUpdate(Function<String, @Nullable RecordedRequest> known) {
        this.known = known;
    }

    void add(long ledgerIndex, EventId id, String subject, long sequence,
            @Nullable RequestId request, byte[] entry) {
        try {
            byte[] key = IndexKeys.entry(subject, sequence);
            batch.put(key, entry);
            batch.put(IndexKeys.index(ledgerIndex), key);
            batch.put(IndexKeys.event(id.value()), IndexKeys.longValue(ledgerIndex));
        } catch (RocksDBException e) {
            throw new IndexDamaged("the index takes no entry: " + e.getMessage(), e);
        }
        lastSequences.merge(subject, sequence, Math::max);
        if (request != null) {
            RecordedRequest before = requests.get(request.id());
            if (before == null) {
                before = known.apply(request.id());
            }
            requests.put(request.id(), before == null
                    ? new RecordedRequest(id, ledgerIndex, subject, sequence, request.digest(), 1)
                    : before.with(subject, sequence));
        }
    }

    /** The finished batch, with how far it brings the index. */
    WriteBatch finish(IndexPosition position) {
        try {
            for (Map.Entry<String, Long> last : lastSequences.entrySet()) {
                batch.put(IndexKeys.lastSequence(last.getKey()),
                        IndexKeys.longValue(last.getValue()));
            }
            for (Map.Entry<String, RecordedRequest> request : requests.entrySet()) {
                batch.put(IndexKeys.request(request.getKey()),
                        RequestValue.write(request.getValue()));
            }
            batch.put(IndexKeys.POSITION, position.bytes());
            return batch;
        } catch (RocksDBException e) {
            throw new IndexDamaged("the index takes no batch: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        batch.close();
    }
}
