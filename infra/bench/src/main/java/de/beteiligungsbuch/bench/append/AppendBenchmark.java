package de.beteiligungsbuch.bench.append;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.measure.Callers;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.eventstore.topic.LedgerTopics;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.KafkaBroker;
import de.beteiligungsbuch.testing.PostgresServer;

/** One entry a unit of work, by several callers at once. */
public final class AppendBenchmark implements Benchmark {

    private static final List<Integer> CALLERS = List.of(1, 8, 32, 128);
    private static final LedgerName OURS = new LedgerName("bench");
    private static final LedgerName BARE = new LedgerName("bare");

    // One for all repetitions: an aggregate is begun only once.
    private final Random seeds = new Random(1);

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String title() {
        return "appending through the event store, held against a bare group commit and Axon's JDBC"
                + " store";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start();
                PostgresServer postgres = PostgresServer.start()) {
            Database database = postgres.database("bench");
            String kafka = broker.bootstrapServers();
            LedgerTopics.create(kafka, BARE);
            Path state = broker.data().resolve("bench-index");
            try (LedgerStore ours = LedgerStore.open(kafka, OURS, state);
                    BareGroupCommit bare = new BareGroupCommit(kafka, BARE.topic());
                    JdbcStore jdbc = new JdbcStore(database, 32)) {
                List<Row> rows = new ArrayList<>();
                for (boolean durable : List.of(true, false)) {
                    Durability.set(kafka, durable, OURS.topic(), OURS.contentTopic(), BARE.topic());
                    JdbcStore.durable(database, durable);
                    for (int callers : CALLERS) {
                        progress.accept(callers + " callers, " + AppendRows.described(durable));
                        SideBySide result = SideBySide.run(List.of(
                                ours(ours, callers, effort), bare(bare, callers, effort),
                                jdbc(jdbc, callers, effort)), effort.rounds());
                        rows.addAll(new AppendRows(callers, durable, result).rows());
                    }
                }
                return rows;
            }
        }
    }

    private Contestant ours(LedgerStore store, int callers, Effort effort) {
        return new Contestant(AppendRows.OURS, () -> Callers.measure(callers, effort.time(),
                caller -> publishing(store.eventStore(), Sheets.ofEntries(seeds.nextLong()))));
    }

    private Contestant jdbc(JdbcStore store, int callers, Effort effort) {
        return new Contestant(AppendRows.JDBC, () -> Callers.measure(callers, effort.time(),
                caller -> publishing(store.eventStore(),
                        Sheets.ofRows(seeds.nextLong(), JdbcStore.FEWER_BYTES))));
    }

    private static Callers.Call publishing(EventStore store, Sheets sheets) {
        return () -> {
            DomainEventMessage<SheetEvent> event = sheets.next();
            DefaultUnitOfWork.startAndGet(event).execute(() -> store.publish(event));
        };
    }

    private Contestant bare(BareGroupCommit bare, int callers, Effort effort) {
        return new Contestant(AppendRows.BARE, () -> bareOnce(bare, callers, effort));
    }

    private Map<Figure, Double> bareOnce(BareGroupCommit bare, int callers, Effort effort)
            throws Exception {
        return Callers.measure(callers, effort.time(), caller -> {
            byte[] key = new UUID(seeds.nextLong(), seeds.nextLong()).toString()
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] value = new byte[Sheets.ENTRY_BYTES];
            seeds.nextBytes(value);
            return () -> bare.append(key, value);
        });
    }
}
