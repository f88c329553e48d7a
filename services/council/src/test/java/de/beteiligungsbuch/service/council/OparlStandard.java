package de.beteiligungsbuch.service.council;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.ledger.LedgerJson;

/** The fields of OParl 1.1, strictly: nothing may stand that the standard does not know. */
final class OparlStandard {

    private static final ObjectNode FIELDS = fields();

    private final Schema object = schema("object");
    private final Schema tombstone = schema("tombstone");
    private final Schema list = schema("list");

    private static ObjectNode fields() {
        try (InputStream file = OparlStandard.class
                .getResourceAsStream("/oparl/oparl-1.1.schema.json")) {
            return (ObjectNode) LedgerJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String definition) {
        ObjectNode schema = FIELDS.deepCopy();
        schema.put("$ref", "#/$defs/" + definition);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    List<Error> errorsOfObject(JsonNode json) {
        return errors(json.path("deleted").asBoolean(false) ? tombstone : object, json);
    }

    List<Error> errorsOfList(JsonNode json) {
        return errors(list, json);
    }

    private static List<Error> errors(Schema schema, JsonNode json) {
        return schema.validate(json, context -> context
                .executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
