package de.beteiligungsbuch.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;

/** Axon's own suites for storage engines, on a real broker. */
class AxonStorageEngineSuiteTest
        extends
            AbstractEventStorageEngineTest<KafkaEventStorageEngine, KafkaEventStorageEngine.Builder> {

    private final List<LedgerWriter> writers = new ArrayList<>();

    @BeforeEach
    void begin() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void end() {
        writers.forEach(LedgerWriter::close);
    }

    @Override
    protected KafkaEventStorageEngine createEngine(
            UnaryOperator<KafkaEventStorageEngine.Builder> customisation) {
        LedgerWriter writer = TestLedger
                .started(TestLedger.create().writerConfig().withGapsAllowed());
        writers.add(writer);
        return customisation.apply(KafkaEventStorageEngine.builder().writer(writer)
                .codec(new AnyEventCodec(), Jackson3Serializer.builder().build())).build();
    }
}
