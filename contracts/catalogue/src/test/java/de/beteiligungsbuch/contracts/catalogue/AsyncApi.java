package de.beteiligungsbuch.contracts.catalogue;

import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import de.beteiligungsbuch.ledger.EventCatalogue.Kind;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;

/** The AsyncAPI 3.0 document: which topics there are and what may stand in them. */
final class AsyncApi {

    private static final String HEADER = "# Generated from the schemas of the events. Do not edit.\n";
    private static final String DRAFT = "application/schema+json;version=draft-2020-12";
    private static final String SCHEMAS = "./ledger/src/main/resources/schemas/ledger/";

    private final ObjectNode document = LedgerJson.mapper().createObjectNode();

    private AsyncApi() {}

    static String yaml() {
        AsyncApi api = new AsyncApi();
        api.info();
        Contract.OWNED.forEach(api::ledger);
        api.content();
        api.operations();
        Stream.concat(Stream.of(Contract.LEDGER), Contract.OWNED.stream())
                .forEach(contract -> contract.catalogue().kinds().forEach(api::message));
        api.disclosures();
        return HEADER + YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES,
                        YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build().writeValueAsString(api.document);
    }

    private void info() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info").put("title", "Beteiligungsbuch").put("version", "1.0.0")
                .put("description",
                        "The ledgers of a city's participation. Each is one topic with one"
                                + " partition, kept for ever; the value of each record is an entry,"
                                + " a CloudEvents event in the JSON format. Read with"
                                + " isolation.level=read_committed; keys, headers and timestamps of"
                                + " records mean nothing.");
        document.put("defaultContentType", "application/cloudevents+json");
    }

    private void ledger(Contract contract) {
        LedgerName name = new LedgerName(contract.context());
        ObjectNode channel = channel(contract.context(), name.topic(),
                "The ledger " + name + ": only service " + name + " writes to it.");
        ObjectNode messages = channel.putObject("messages");
        Stream.of(Contract.LEDGER, contract)
                .flatMap(source -> source.catalogue().kinds().stream())
                .forEach(kind -> reference(messages.putObject(kind.type().fileName()), kind));
        topic(channel, "delete").put("retention.ms", -1).put("retention.bytes", -1);
    }

    private void content() {
        ObjectNode channel = channel("participationContent",
                LedgerName.PARTICIPATION.contentTopic(),
                "What the digests in ledger.participation stand for, until it is erased.");
        channel.putObject("messages").putObject("Disclosures").put("$ref",
                "#/components/messages/Disclosures");
        topic(channel, "compact");
    }

    private ObjectNode channel(String name, String address, String description) {
        return document.withObject("/channels").putObject(name).put("address", address)
                .put("description", description);
    }

    private static ObjectNode topic(ObjectNode channel, String cleanup) {
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka").put("partitions", 1);
        ObjectNode settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add(cleanup);
        kafka.put("bindingVersion", "0.5.0");
        return settings;
    }

    private static void reference(ObjectNode target, Kind kind) {
        target.put("$ref", "#/components/messages/" + kind.type().fileName());
    }

    private void operations() {
        ObjectNode operations = document.putObject("operations");
        document.get("channels").propertyNames().forEach(channel -> operations
                .putObject("read" + Character.toUpperCase(channel.charAt(0))
                        + channel.substring(1))
                .put("action", "receive").putObject("channel")
                .put("$ref", "#/channels/" + channel));
    }

    private void message(Kind kind) {
        ObjectNode message = document.withObject("/components/messages")
                .putObject(kind.type().fileName());
        message.put("name", kind.type().toString()).put("title", kind.type().name());
        message.set("summary", Contract.schema(kind).get("description"));
        ObjectNode payload = message.putObject("payload").put("schemaFormat", DRAFT)
                .putObject("schema");
        payload.putArray("allOf").addObject().put("$ref", SCHEMAS + "Entry.json");
        ObjectNode properties = payload.putObject("properties");
        properties.putObject("type").put("const", kind.type().toString());
        properties.putObject("dataschema").put("const", kind.type().schema());
        properties.putObject("aggregatetype").put("const", kind.aggregateType());
        properties.putObject("data").put("$ref", "./" + Contract.schemaPath(kind));
    }

    private void disclosures() {
        ObjectNode message = document.withObject("/components/messages").putObject("Disclosures");
        message.put("name", "Disclosures").put("title", "Disclosures")
                .put("contentType", "application/json");
        message.set("summary", Contract.ledgerSchema("Disclosures").get("description"));
        message.putObject("payload").put("schemaFormat", DRAFT).putObject("schema").put("$ref",
                SCHEMAS + "Disclosures.json");
    }
}
