package de.beteiligungsbuch.contracts.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import de.beteiligungsbuch.contracts.testing.Checked;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventCatalogue.Kind;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerJson;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema ENTRY = SCHEMAS.getSchema(Contract.ledgerSchema("Entry"));
    private static final Schema DISCLOSURES = SCHEMAS
            .getSchema(Contract.ledgerSchema("Disclosures"));

    static Stream<Kind> kinds() {
        return Stream.concat(Stream.of(Contract.LEDGER), Contract.OWNED.stream())
                .flatMap(contract -> contract.catalogue().kinds().stream());
    }

    @Test
    void the_asyncapi_document_names_every_event() {
        Checked.file(Path.of("../asyncapi.yaml"), AsyncApi.yaml());
    }

    @Test
    void every_reference_of_the_asyncapi_document_leads_somewhere() throws IOException {
        JsonNode document = new YAMLMapper()
                .readTree(Files.readString(Path.of("../asyncapi.yaml")));
        assertThat(document.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isObject()).isTrue();
            } else {
                assertThat(Path.of("..").resolve(reference)).exists();
            }
        });
    }

    @Test
    void the_page_of_events_names_every_event() {
        Checked.file(Path.of("../../docs/events.md"), EventPage.markdown());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_golden_entry_is_valid_by_the_schema_of_entries(Kind kind) {
        assertThat(ENTRY.validate(Contract.golden(kind))).isEmpty();
    }

    @Test
    void an_entry_that_lacks_its_index_is_not_valid() {
        ObjectNode entry = Contract.golden(kinds().findFirst().orElseThrow());
        entry.remove("ledgerindex");
        assertThat(ENTRY.validate(entry)).isNotEmpty();
    }

    @Test
    void a_record_of_disclosures_is_valid_by_its_schema() {
        Disclosures record = Disclosures.of(EventId.next(),
                List.of(Disclosure.of("text", "Mehr Schatten.")));
        assertThat(DISCLOSURES.validate(LedgerJson.mapper().readTree(record.bytes()))).isEmpty();
    }
}
