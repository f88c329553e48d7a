package de.beteiligungsbuch.bench.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.append.LedgerStore;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;
import de.beteiligungsbuch.eventstore.reader.Consumers;
import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.Replay;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.KafkaBroker;

/** From the bytes of entries to the states of the history, on one core. */
public final class ReplayBenchmark implements Benchmark {

    private static final LedgerName LEDGER = LedgerName.PARTICIPATION;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String FOLDS = "folds";
    private static final String JACKSON = "parsing with Jackson";
    private static final String READ_FOLDS = "reader and folds";
    private static final String CONSUMER = "bare consumer";
    private static final int CONTRIBUTIONS_AT_ONCE = 200;
    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String title() {
        return "replaying into the folds in memory, held against parsing with Jackson and a bare"
                + " consumer";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start()) {
            String kafka = broker.bootstrapServers();
            progress.accept("writing " + effort.entries() + " entries");
            fill(broker, effort.entries());
            List<byte[]> entries = entries(kafka);
            progress.accept("replaying");
            SideBySide result = SideBySide.run(List.of(
                    new Contestant(FOLDS, () -> folds(entries)),
                    new Contestant(JACKSON, () -> jackson(entries)),
                    new Contestant(READ_FOLDS, () -> readFolds(kafka)),
                    new Contestant(CONSUMER, () -> consumer(kafka))),
                    effort.rounds());
            return List.of(
                    Row.of("replay into the folds, in memory", JACKSON, Target.atLeast(0.5),
                            result.ratio(FOLDS, JACKSON, Figure.RATE)),
                    Row.of("replay into the folds, from Kafka, verified", CONSUMER,
                            result.ratio(READ_FOLDS, CONSUMER, Figure.RATE)));
        }
    }

    private static void fill(KafkaBroker broker, int entries) {
        Contributions contributions = new Contributions(6);
        try (LedgerStore store = LedgerStore.open(broker.bootstrapServers(), LEDGER,
                broker.data().resolve("bench-index"))) {
            while (store.writer().nextIndex() < entries) {
                store.writer().append(contributions.answered(CONTRIBUTIONS_AT_ONCE));
            }
        }
    }

    private static Map<Figure, Double> folds(List<byte[]> entries) {
        long begin = System.nanoTime();
        Replay replay = new Replay(Cut.NONE);
        entries.forEach(bytes -> replay.apply(LEDGER, LedgerEntry.parse(bytes)));
        return rate(entries.size(), begin);
    }

    private static Map<Figure, Double> jackson(List<byte[]> entries) {
        long begin = System.nanoTime();
        for (byte[] bytes : entries) {
            if (LedgerJson.mapper().readTree(bytes).isEmpty()) {
                throw new IllegalStateException("an entry is empty");
            }
        }
        return rate(entries.size(), begin);
    }

    private static Map<Figure, Double> readFolds(String kafka) {
        long begin = System.nanoTime();
        Replay replay = new Replay(Cut.NONE);
        try (LedgerReader reader = LedgerReader.open(new LedgerReaderConfig(kafka, LEDGER), 0)) {
            do {
                reader.poll(POLL).forEach(entry -> replay.apply(LEDGER, entry));
            } while (!reader.end().reached());
            return rate(reader.nextIndex(), begin);
        }
    }

    private static Map<Figure, Double> consumer(String kafka) {
        long begin = System.nanoTime();
        return rate(entries(kafka).size(), begin);
    }

    private static List<byte[]> entries(String kafka) {
        TopicPartition partition = new TopicPartition(LEDGER.topic(), 0);
        List<byte[]> entries = new ArrayList<>();
        try (var consumer = Consumers.reading(kafka, partition)) {
            consumer.seekToBeginning(List.of(partition));
            long end = Consumers.end(consumer, partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    entries.add(record.value());
                }
            }
        }
        return entries;
    }

    private static Map<Figure, Double> rate(long entries, long begin) {
        return Map.of(Figure.RATE, entries * NANOS_A_SECOND / (System.nanoTime() - begin));
    }
}
