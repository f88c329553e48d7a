package de.beteiligungsbuch.bench.index;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.rocksdb.WriteBatch;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.append.LedgerStore;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;
import de.beteiligungsbuch.eventstore.reader.Consumers;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.KafkaBroker;

/** Making the index anew from the ledger, as after its loss. */
public final class RebuildBenchmark implements Benchmark {

    private static final LedgerName LEDGER = new LedgerName("bench");
    private static final String OURS = "index rebuild";
    private static final String BARE = "bare consumer that writes RocksDB";
    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String title() {
        return "rebuilding the index after its loss, held against a bare consumer that writes"
                + " RocksDB";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start()) {
            String kafka = broker.bootstrapServers();
            progress.accept("writing " + effort.entries() + " entries");
            try (LedgerStore store = LedgerStore.open(kafka, LEDGER,
                    broker.data().resolve("bench-index"))) {
                Filled.with(store, effort.entries());
            }
            progress.accept("rebuilding");
            Path folders = Files.createDirectories(broker.data().resolve("rebuilt"));
            SideBySide result = SideBySide.run(List.of(
                    new Contestant(OURS, () -> ours(kafka, folders)),
                    new Contestant(BARE, () -> bare(kafka, folders))), effort.rounds());
            return List.of(Row.of("rebuild the index, 1 KB entries", BARE, Target.atLeast(0.8),
                    result.ratio(OURS, BARE, Figure.RATE)));
        }
    }

    /** From nothing to being the writer again: what an operator waits for. */
    private static Map<Figure, Double> ours(String kafka, Path folders) throws Exception {
        Path folder = Files.createTempDirectory(folders, "ours-");
        long begin = System.nanoTime();
        try (LedgerStore store = LedgerStore.open(kafka, LEDGER, folder)) {
            return rate(store.writer().nextIndex(), begin);
        }
    }

    private static Map<Figure, Double> bare(String kafka, Path folders) throws Exception {
        Path folder = Files.createTempDirectory(folders, "bare-");
        TopicPartition partition = new TopicPartition(LEDGER.topic(), 0);
        long begin = System.nanoTime();
        long entries = 0;
        try (BareIndex index = new BareIndex(folder);
                var consumer = Consumers.reading(kafka, partition)) {
            consumer.seekToBeginning(List.of(partition));
            long end = Consumers.end(consumer, partition);
            while (consumer.position(partition) < end) {
                try (WriteBatch batch = new WriteBatch()) {
                    for (ConsumerRecord<byte[], byte[]> record : consumer
                            .poll(Duration.ofMillis(200))) {
                        batch.put(ByteBuffer.allocate(Long.BYTES).putLong(record.offset()).array(),
                                record.value());
                        entries++;
                    }
                    index.write(batch);
                }
            }
            return rate(entries, begin);
        }
    }

    private static Map<Figure, Double> rate(long entries, long begin) {
        return Map.of(Figure.RATE, entries * NANOS_A_SECOND / (System.nanoTime() - begin));
    }
}
