package de.beteiligungsbuch.service.auditor.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * Rows of {@value #ROW} numbers, shared out by an id over {@value #COUNT} partitions, in the order
 * in which they came. Up to {@value #MOST_IN_MEMORY} rows are in memory, all others in one temporary
 * file that is gone when this is closed or the process ends. Whoever looks at one partition after
 * the other needs memory for a {@value #COUNT}th of all ids alone. Adding is for one thread.
 */
final class Partitions implements AutoCloseable {

    /** Numbers of a row; the first two are the id. */
    static final int ROW = 4;
    static final int COUNT = 256;

    private static final int MOST_IN_MEMORY = 1 << 19;
    private static final int FIRST_NUMBERS = 64 * ROW;
    private static final int NUMBERS_AT_ONCE = 8192;

    /** Nobody who writes ids can know which of them will meet in a partition. */
    private final long seed = new SplittableRandom().nextLong() | 1;
    private final Partition[] partitions = new Partition[COUNT];
    private int inMemory;
    private @Nullable FileChannel file;
    private long written;

    /** Takes a row. */
    @FunctionalInterface
    interface Reader {

        void row(long high, long low, long what, long number);
    }

    private static final class Partition {

        private final List<long[]> extents = new ArrayList<>();
        private long[] rows = new long[0];
        private int used;

        void add(long high, long low, long what, long number) {
            if (used == rows.length) {
                rows = Arrays.copyOf(rows, Math.max(FIRST_NUMBERS, used * 2));
            }
            rows[used++] = high;
            rows[used++] = low;
            rows[used++] = what;
            rows[used++] = number;
        }
    }

    Partitions() {
        Arrays.setAll(partitions, number -> new Partition());
    }

    void add(long high, long low, long what, long number) {
        partitions[of(high, low)].add(high, low, what, number);
        if (++inMemory == MOST_IN_MEMORY) {
            spill();
        }
    }

    private int of(long high, long low) {
        long mixed = (high ^ seed) * 0x9E3779B97F4A7C15L ^ (low + seed) * 0xC2B2AE3D27D4EB4FL;
        return ((int) (mixed ^ (mixed >>> 29)) * 0x85EBCA6B) >>> 24;
    }

    private void spill() {
        try {
            FileChannel to = file();
            for (Partition partition : partitions) {
                if (partition.used > 0) {
                    ByteBuffer bytes = ByteBuffer.allocate(partition.used * Long.BYTES);
                    bytes.asLongBuffer().put(partition.rows, 0, partition.used);
                    partition.extents.add(new long[]{written, partition.used});
                    while (bytes.hasRemaining()) {
                        written += to.write(bytes, written);
                    }
                    partition.used = 0;
                }
            }
            inMemory = 0;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile("auditor", ".ids");
            open = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    /** Shows all rows of a partition in their order; several threads may read at once. */
    void read(int number, Reader reader) {
        Partition partition = partitions[number];
        long[] rows = new long[NUMBERS_AT_ONCE];
        for (long[] extent : partition.extents) {
            for (long done = 0; done < extent[1]; done += NUMBERS_AT_ONCE) {
                int count = (int) Math.min(NUMBERS_AT_ONCE, extent[1] - done);
                fetch(extent[0] + done * Long.BYTES, rows, count);
                show(rows, count, reader);
            }
        }
        show(partition.rows, partition.used, reader);
    }

    private static void show(long[] rows, int count, Reader reader) {
        for (int at = 0; at < count; at += ROW) {
            reader.row(rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);
        }
    }

    private void fetch(long from, long[] rows, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
        try {
            FileChannel open = file();
            while (bytes.hasRemaining()) {
                if (open.read(bytes, from + bytes.position()) < 0) {
                    throw new IOException("it has been cut short");
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
        bytes.flip().asLongBuffer().get(rows, 0, count);
    }

    private static CouldNotTell failed(IOException e) {
        return new CouldNotTell("ids do not fit into memory, and the temporary folder "
                + System.getProperty("java.io.tmpdir") + " cannot hold them: " + e
                + ". It needs some 100 bytes an entry; set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR"
                + " to another one", e);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
