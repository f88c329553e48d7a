package de.beteiligungsbuch.bench.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The baseline of the index: entries in RocksDB, one key each, in the order of their aggregate and
 * sequence, with the settings that the event store's index has. Nothing is looked at but the bytes.
 */
final class BareIndex implements AutoCloseable {

    private static final long MEMTABLE = 16L << 20;
    private static final int BLOOM_BITS = 10;

    private final LRUCache cache = new LRUCache(MEMTABLE);
    private final BloomFilter bloom = new BloomFilter(BLOOM_BITS, false);
    private final Options options = new Options().setCreateIfMissing(true)
            .setWriteBufferSize(MEMTABLE).setMaxWriteBufferNumber(3)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(cache)
                    .setFilterPolicy(bloom).setCacheIndexAndFilterBlocks(true)
                    .setPinL0FilterAndIndexBlocksInCache(true));
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
    private final RocksDB database;

    BareIndex(Path folder) throws RocksDBException {
        database = RocksDB.open(options, folder.toString());
    }

    /** A key that sorts by aggregate, then sequence. */
    static byte[] key(String aggregate, long sequence) {
        byte[] name = aggregate.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + Long.BYTES).put(name).putLong(sequence).array();
    }

    void write(WriteBatch batch) throws RocksDBException {
        database.write(unlogged, batch);
    }

    /** Reads all entries of an aggregate; their bytes in all. */
    int scan(String aggregate) throws RocksDBException {
        byte[] from = key(aggregate, 0);
        int prefix = from.length - Long.BYTES;
        int bytes = 0;
        try (RocksIterator iterator = database.newIterator()) {
            for (iterator.seek(from); iterator.isValid(); iterator.next()) {
                byte[] key = iterator.key();
                if (!Arrays.equals(key, 0, prefix, from, 0, prefix)) {
                    break;
                }
                bytes += iterator.value().length;
            }
            iterator.status();
        }
        return bytes;
    }

    @Override
    public void close() {
        database.close();
        unlogged.close();
        options.close();
        bloom.close();
        cache.close();
    }
}
