package de.beteiligungsbuch.eventstore.writer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The RocksDB database under the index. Writes go without a write-ahead log: after a crash the
 * database is as it was after some earlier batch. Safe for reading by many threads while one
 * writes, closes or empties it.
 */
final class IndexStore implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;
    private static final long MEMTABLE = 16 * MEGABYTE;
    private static final long CACHE = 16 * MEGABYTE;
    private static final int OPEN_FILES = 256;
    private static final int BLOOM_BITS = 10;

    static {
        RocksDB.loadLibrary();
    }

    private final Path folder;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final LRUCache cache = new LRUCache(CACHE);
    private final BloomFilter bloom = new BloomFilter(BLOOM_BITS, false);
    private final Options options;
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
    private @Nullable RocksDB open;

    private IndexStore(Path folder) {
        this.folder = folder;
        options = new Options().setCreateIfMissing(true).setWriteBufferSize(MEMTABLE)
                .setMaxWriteBufferNumber(3).setMaxOpenFiles(OPEN_FILES)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL).setKeepLogFileNum(2)
                .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(cache)
                        .setFilterPolicy(bloom).setCacheIndexAndFilterBlocks(true)
                        .setPinL0FilterAndIndexBlocksInCache(true));
    }

    /**
     * Opens or creates the database.
     *
     * @throws IndexInUse   if another process has it open
     * @throws IndexDamaged if it cannot be read
     */
    static IndexStore open(Path folder) {
        IndexStore store = new IndexStore(folder);
        try {
            store.openDatabase();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Removes what is there, unless another process has it open. */
    static void delete(Path folder) {
        try (Options options = new Options()) {
            if (Files.isDirectory(folder)) {
                RocksDB.destroyDB(folder.toString(), options);
                deleteTree(folder); // what RocksDB does not know as its own
            }
        } catch (RocksDBException e) {
            throw unusable(folder, e);
        }
    }

    private static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index in " + folder + " cannot be removed", e);
        }
    }

    private void openDatabase() {
        try {
            Files.createDirectories(folder);
            open = RocksDB.open(options, folder.toString());
        } catch (RocksDBException e) {
            throw unusable(folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the state folder " + folder + " cannot be made", e);
        }
    }

    private static RuntimeException unusable(Path folder, RocksDBException e) {
        Status status = e.getStatus();
        String message = String.valueOf(e.getMessage());
        boolean locked = status != null && status.getCode() == Status.Code.IOError
                && message.contains("lock");
        return locked
                ? new IndexInUse(folder, e)
                : new IndexDamaged("the index in " + folder + ": " + message, e);
    }

    byte @Nullable [] get(byte[] key) {
        return reading(() -> {
            try {
                return database().get(key);
            } catch (RocksDBException e) {
                throw unusable(folder, e);
            }
        });
    }

    /** The values of all keys with that prefix from a key on, in the order of their keys. */
    List<byte[]> scan(byte[] prefix, byte[] from) {
        return reading(() -> {
            List<byte[]> values = new ArrayList<>();
            try (RocksIterator iterator = database().newIterator()) {
                for (iterator.seek(from); iterator.isValid()
                        && startsWith(iterator.key(), prefix); iterator.next()) {
                    values.add(iterator.value());
                }
                iterator.status();
            } catch (RocksDBException e) {
                throw unusable(folder, e);
            }
            return values;
        });
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length
                && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    void write(WriteBatch batch) {
        reading(() -> {
            try {
                database().write(unlogged, batch);
                return batch;
            } catch (RocksDBException e) {
                throw unusable(folder, e);
            }
        });
    }

    private <T extends @Nullable Object> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private RocksDB database() {
        RocksDB database = open;
        if (database == null) {
            throw new NotTheWriter("this writer is closed");
        }
        return database;
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closeDatabase();
            options.close();
            unlogged.close();
            bloom.close();
            cache.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void closeDatabase() {
        RocksDB database = open;
        open = null;
        if (database == null) {
            return;
        }
        try (database; FlushOptions flush = new FlushOptions().setWaitForFlush(true)) {
            database.flush(flush); // only spares the next start some reading
        } catch (RocksDBException e) {
            System.getLogger(IndexStore.class.getName()).log(System.Logger.Level.WARNING,
                    "the index in " + folder + " could not be flushed; it is read again", e);
        }
    }
}
