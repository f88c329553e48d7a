package de.beteiligungsbuch.contracts.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventCatalogue.Kind;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerJson;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What every module of events promises for ever. A module's test extends it and gives its catalogue
 * and one sample for each kind of event.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EventContract {

    private static final Path LEDGER = Path.of("../ledger");

    private final EventCatalogue catalogue;
    private final Path module;
    private final Map<Class<?>, Sample> samples;
    private final EventSchemas schemas;

    /**
     * The contract of the module in whose folder the test runs.
     *
     * @param samples one for each kind of event
     */
    protected EventContract(EventCatalogue catalogue, List<Sample> samples) {
        this(catalogue, Path.of(""), samples);
    }

    EventContract(EventCatalogue catalogue, Path module, List<Sample> samples) {
        this.catalogue = catalogue;
        this.module = module;
        this.samples = samples.stream()
                .collect(Collectors.toMap(sample -> sample.event().getClass(), sample -> sample));
        this.schemas = new EventSchemas(Stream.of(module, LEDGER).distinct()
                .map(folder -> folder.resolve("src/main/java")).toList());
    }

    Stream<Kind> kinds() {
        return catalogue.kinds().stream();
    }

    @BeforeAll
    void write_the_golden_entries_of_new_kinds_when_told_to() {
        Iterator<Kind> kinds = catalogue.kinds().iterator();
        for (int ordinal = 0; kinds.hasNext(); ordinal++) {
            Kind kind = kinds.next();
            Sample sample = samples.get(kind.event());
            if (Checked.WRITE && sample != null) {
                Golden.writeOnce(module, kind, sample, ordinal);
            }
        }
    }

    @Test
    void every_kind_of_event_has_a_sample() {
        assertThat(samples.keySet())
                .containsExactlyInAnyOrderElementsOf(kinds().map(Kind::event).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_schema_is_what_the_record_says(Kind kind) {
        Checked.file(
                module.resolve("src/main/resources/schemas").resolve(kind.type().context())
                        .resolve(kind.type().fileName() + ".json"),
                Checked.pretty(schemas.schema(kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void todays_code_reads_the_golden_entry(Kind kind) {
        Sample sample = sample(kind);
        LedgerEntry golden = Golden.read(module, kind);
        assertThat(golden.type()).isEqualTo(kind.type());
        assertThat(golden.aggregateType()).isEqualTo(kind.aggregateType());
        assertThat(golden.provenance()).isEqualTo(sample.provenance());
        assertThat(golden.data(kind.event())).isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void todays_code_writes_the_bytes_of_the_golden_entry(Kind kind) {
        LedgerEntry golden = Golden.read(module, kind);
        byte[] data = LedgerJson.mapper().writeValueAsBytes(golden.data(kind.event()));
        EntryDraft draft = EntryDraft.of(golden.id(), golden.source(), golden.type(),
                golden.time(), golden.subject(), golden.aggregateType(), golden.sequence(),
                golden.provenance(), data);
        assertThat(draft.complete(golden.index(), golden.epoch(), golden.previous()))
                .asString(StandardCharsets.UTF_8).isEqualTo(text(golden.bytes()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_golden_entry_is_valid_by_its_schema(Kind kind) {
        assertThat(schema(kind).validate(text(Golden.read(module, kind).data()), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void fields_of_later_versions_are_let_pass(Kind kind) {
        ObjectNode data = data(kind);
        data.put("aFieldOfTheNextRelease", "unbekannt");
        assertThat(LedgerJson.mapper().treeToValue(data, kind.event()))
                .isEqualTo(sample(kind).event());
        assertThat(schema(kind).validate(data)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void optional_fields_may_be_missing(Kind kind) {
        ObjectNode data = data(kind);
        data.retain(required(kind));
        assertThat(LedgerJson.mapper().treeToValue(data, kind.event()))
                .isInstanceOf(kind.event());
        assertThat(schema(kind).validate(data)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_required_field_may_be_missing(Kind kind) {
        for (String field : required(kind)) {
            ObjectNode data = data(kind);
            data.remove(field);
            assertThat(schema(kind).validate(data)).as(field).isNotEmpty();
            assertThatThrownBy(() -> LedgerJson.mapper().treeToValue(data, kind.event())).as(field)
                    .isInstanceOf(MismatchedInputException.class);
        }
    }

    private Sample sample(Kind kind) {
        return requireNonNull(samples.get(kind.event()), () -> kind.type() + " has no sample");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private ObjectNode data(Kind kind) {
        return (ObjectNode) LedgerJson.mapper().readTree(Golden.read(module, kind).data());
    }

    private List<String> required(Kind kind) {
        return schemas.schema(kind).get("required").valueStream().map(JsonNode::stringValue)
                .toList();
    }

    private Schema schema(Kind kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemas.schema(kind));
    }
}
