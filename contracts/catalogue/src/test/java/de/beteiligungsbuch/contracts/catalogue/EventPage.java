package de.beteiligungsbuch.contracts.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.contracts.testing.Checked;
import de.beteiligungsbuch.ledger.EventCatalogue.Kind;

/** The page docs/events.md: every event, its fields, an example. */
final class EventPage {

    private static final String HEAD = """
            # Events

            <!-- Generated from the schemas and the golden entries. Do not edit. -->

            Every event that a ledger may hold, with the fields of its `data`. A field that is not \
            required is left out where it has no value; `null` is never written. Readers let fields \
            pass that they do not know. A new constant in a list, like a new meaning, is a new \
            version of the event. What surrounds `data` is the \
            [entry](../contracts/ledger/src/main/resources/schemas/ledger/Entry.json).
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final Map<String, JsonNode> types = new TreeMap<>();

    private EventPage() {}

    static String markdown() {
        EventPage events = new EventPage();
        Contract.OWNED.forEach(events::contract);
        events.section("Every ledger", Contract.LEDGER);
        events.page.append("\n## Types\n");
        events.types.forEach(events::type);
        return events.page.toString();
    }

    private void contract(Contract contract) {
        section("ledger." + contract.context(), contract);
    }

    private void section(String title, Contract contract) {
        page.append("\n## ").append(title).append('\n');
        contract.catalogue().kinds().forEach(this::event);
    }

    private void event(Kind kind) {
        JsonNode schema = Contract.schema(kind);
        page.append("\n### ").append(kind.type().name()).append("\n\n`").append(kind.type())
                .append("` · aggregate ").append(kind.aggregateType())
                .append(" · [schema](../contracts/").append(Contract.schemaPath(kind))
                .append(")\n\n").append(schema.get("description").stringValue()).append('\n');
        fields(schema);
        page.append("\n<details><summary>Example</summary>\n\n```json\n")
                .append(Checked.pretty(Contract.golden(kind))).append("```\n</details>\n");
        schema.path("$defs").properties().forEach(type -> keep(type.getKey(), type.getValue()));
    }

    private void keep(String name, JsonNode definition) {
        JsonNode known = types.putIfAbsent(name, definition);
        if (known != null && !known.equals(definition)) {
            throw new IllegalStateException("two types are called " + name);
        }
    }

    private void type(String name, JsonNode definition) {
        page.append("\n### ").append(name).append("\n\n")
                .append(definition.get("description").stringValue()).append('\n');
        if (definition.has("oneOf")) {
            page.append("\nOne of ").append(definition.get("oneOf").valueStream()
                    .map(EventPage::type).collect(Collectors.joining(", "))).append(".\n");
        } else {
            fields(definition);
        }
    }

    private void fields(JsonNode object) {
        var required = object.path("required").valueStream().map(JsonNode::stringValue)
                .collect(Collectors.toSet());
        page.append("\n| field | type | required | meaning |\n|---|---|---|---|\n");
        object.get("properties").properties().forEach(field -> {
            String name = field.getKey();
            page.append("| `").append(name).append("` | ").append(type(field.getValue()))
                    .append(" | ").append(required.contains(name) ? "yes" : "").append(" | ")
                    .append(field.getValue().path("description").asString("")).append(" |\n");
        });
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").stringValue().replaceFirst(".*/", "");
            return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
        }
        if (schema.has("const")) {
            return "`" + schema.get("const").stringValue() + "`";
        }
        return switch (schema.get("type").stringValue()) {
            case "array" -> "list of " + type(schema.get("items"));
            case "string" -> text(schema);
            case String other -> other;
        };
    }

    private static String text(JsonNode schema) {
        if (schema.has("format")) {
            return schema.get("format").stringValue();
        }
        return schema.has("enum") ? "one of a list" : "string";
    }
}
