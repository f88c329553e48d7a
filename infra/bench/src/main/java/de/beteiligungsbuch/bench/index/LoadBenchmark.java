package de.beteiligungsbuch.bench.index;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.append.LedgerStore;
import de.beteiligungsbuch.bench.append.Sheets;
import de.beteiligungsbuch.bench.measure.Callers;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.KafkaBroker;

/** Loading an aggregate of 20 events. */
public final class LoadBenchmark implements Benchmark {

    private static final String LOAD = "aggregate loaded";
    private static final String ENTRIES = "entries read";
    private static final String SCAN = "RocksDB range scan";
    private static final String PATH = "load an aggregate of " + Sheets.LENGTH + " events";

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String title() {
        return "loading an aggregate, held against a RocksDB range scan of the same bytes";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start();
                LedgerStore store = LedgerStore.open(broker.bootstrapServers(),
                        new LedgerName("bench"), broker.data().resolve("bench-index"));
                BareIndex bare = new BareIndex(broker.data().resolve("bare-index"))) {
            progress.accept("writing " + effort.entries() + " entries");
            List<String> aggregates = Filled.with(store, effort.entries());
            copy(store, aggregates, bare);
            progress.accept("loading");
            SideBySide result = SideBySide.run(List.of(loading(store, aggregates, effort),
                    one(ENTRIES, effort, aggregates, id -> store.writer().entries(id, 0).size()),
                    one(SCAN, effort, aggregates, bare::scan)), effort.rounds());
            return List.of(
                    Row.of(PATH, SCAN, Target.atMost(2), result.ratio(LOAD, SCAN, Figure.P50)),
                    Row.of(PATH, SCAN, result.ratio(LOAD, SCAN, Figure.CPU)),
                    Row.of(PATH + ", entries alone", SCAN,
                            result.ratio(ENTRIES, SCAN, Figure.P50)));
        }
    }

    private static void copy(LedgerStore store, List<String> aggregates, BareIndex bare)
            throws RocksDBException {
        for (String aggregate : aggregates) {
            try (WriteBatch batch = new WriteBatch()) {
                for (LedgerEntry entry : store.writer().entries(aggregate, 0)) {
                    batch.put(BareIndex.key(aggregate, entry.sequence()), entry.bytes());
                }
                bare.write(batch);
            }
        }
    }

    private static Contestant loading(LedgerStore store, List<String> aggregates, Effort effort) {
        Repository<Sheet> repository = EventSourcingRepository.builder(Sheet.class)
                .eventStore(store.eventStore()).build();
        return one(LOAD, effort, aggregates, id -> DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(() -> repository.load(id).invoke(Sheet::characters))
                .getPayload());
    }

    private interface Reading {

        /** Reads an aggregate; something that only reading can tell, above 0. */
        int read(String aggregate) throws Exception;
    }

    private static Contestant one(String name, Effort effort, List<String> aggregates,
            Reading reading) {
        Random random = new Random(5);
        return new Contestant(name, () -> Callers.measure(1, effort.time(), caller -> () -> {
            String aggregate = aggregates.get(random.nextInt(aggregates.size()));
            if (reading.read(aggregate) <= 0) {
                throw new IllegalStateException("aggregate " + aggregate + " was not read");
            }
        }));
    }
}
