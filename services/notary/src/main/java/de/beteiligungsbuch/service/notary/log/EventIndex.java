package de.beteiligungsbuch.service.notary.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledgerkeys.KeyEntry;
import de.beteiligungsbuch.proof.KeyChange;

/** Which index an event has in one ledger. Made again from the ledger when it is lost. */
final class EventIndex implements AutoCloseable {

    /** Under this key, which no event id has, stands how many entries are in. */
    private static final byte[] SIZE = {0};
    /** What begins so, with an index behind it, is an entry that speaks of keys. */
    private static final byte[] KEYS = {0, 'k'};

    static {
        RocksDB.loadLibrary();
    }

    private final Options options = new Options().setCreateIfMissing(true)
            .setCompressionType(CompressionType.LZ4_COMPRESSION).setWriteBufferSize(4L << 20)
            .setInfoLogLevel(InfoLogLevel.WARN_LEVEL).setKeepLogFileNum(2);
    private final RocksDB database;

    /** @param folder made when absent */
    EventIndex(Path folder) {
        try {
            Files.createDirectories(folder);
            database = RocksDB.open(options, folder.toString());
        } catch (RocksDBException | IOException e) {
            throw new IllegalStateException("the event index in " + folder
                    + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** How many entries are in, from index 0 on. */
    long size() {
        return get(SIZE).orElse(0);
    }

    /** Adds entries that follow what is in. */
    void add(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (WriteBatch batch = new WriteBatch(); WriteOptions write = new WriteOptions()) {
            for (LedgerEntry entry : entries) {
                batch.put(key(entry.id()), value(entry.index()));
                if (KeyEntry.isOne(entry)) {
                    batch.put(keysKey(entry.index()), entry.bytes());
                }
            }
            batch.put(SIZE, value(entries.getLast().index() + 1));
            database.write(write, batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("the event index cannot be written", e);
        }
    }

    /** All entries that introduce or retire keys, in their order. */
    List<KeyChange> keyChanges() {
        List<KeyChange> changes = new ArrayList<>();
        try (RocksIterator at = database.newIterator()) {
            for (at.seek(keysKey(0)); at.isValid() && isKeysKey(at.key()); at.next()) {
                changes.add(KeyEntry.change(LedgerEntry.parse(at.value())));
            }
            at.status();
        } catch (RocksDBException e) {
            throw new IllegalStateException("the event index cannot be read", e);
        }
        return changes;
    }

    private static byte[] keysKey(long index) {
        return ByteBuffer.allocate(KEYS.length + Long.BYTES).put(KEYS).putLong(index).array();
    }

    private static boolean isKeysKey(byte[] key) {
        return key.length == KEYS.length + Long.BYTES
                && Arrays.equals(key, 0, KEYS.length, KEYS, 0, KEYS.length);
    }

    /** The index of an event, if the ledger has it. */
    OptionalLong find(EventId event) {
        return get(key(event));
    }

    private OptionalLong get(byte[] key) {
        try {
            byte[] value = database.get(key);
            return value == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(ByteBuffer.wrap(value).getLong());
        } catch (RocksDBException e) {
            throw new IllegalStateException("the event index cannot be read", e);
        }
    }

    private static byte[] key(EventId event) {
        return ByteBuffer.allocate(16).putLong(event.value().getMostSignificantBits())
                .putLong(event.value().getLeastSignificantBits()).array();
    }

    private static byte[] value(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    @Override
    public void close() {
        database.close();
        options.close();
    }
}
