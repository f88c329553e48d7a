package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import de.beteiligungsbuch.ledger.EventType;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.APP_SCHEMA;

/** Upon what an entry may be, written and signed with the city's own keys. */
final class SchemaAttacks {

    private static final Attack.Theme SCHEMAS = new Attack.Theme("schemas, with the city's keys");

    private SchemaAttacks() {}

    static List<Attack> all() {
        return List.of(
                SCHEMAS.attack("an event of an unknown type", v -> last(v, line -> retype(line,
                        type -> type.replaceFirst("\\.[A-Z]\\w+\\.", ".SomethingHappened."))),
                        APP_SCHEMA),
                SCHEMAS.attack("an event of an unknown version", v -> last(v,
                        line -> retype(line, type -> type.replaceFirst("v1$", "v2"))), APP_SCHEMA),
                SCHEMAS.attack("an event that is for another ledger to state",
                        SchemaAttacks::foreign, APP_SCHEMA),
                SCHEMAS.attack("an event under another kind of aggregate",
                        v -> last(v, line -> line.put("aggregatetype", "Strange")), APP_SCHEMA),
                SCHEMAS.attack("an event whose subject is another than its data says", v -> last(v,
                        line -> line.put("subject", "0193a5c0-0000-7000-8000-000000000001")),
                        APP_SCHEMA),
                SCHEMAS.attack("a payload with a field too few",
                        v -> last(v, line -> line.data().remove("occurredAt")), APP_SCHEMA),
                SCHEMAS.attack("a payload with a field too many",
                        v -> last(v, line -> line.data().put("remark", "by the way")), APP_SCHEMA),
                SCHEMAS.attack("a payload with a field of another kind",
                        v -> last(v, line -> line.data().put("occurredAt", true)), APP_SCHEMA),
                SCHEMAS.attack("a payload with a value that is none",
                        v -> last(v, line -> line.data().put("occurredAt", "yesterday")),
                        APP_SCHEMA),
                SCHEMAS.attack("an attribute too many", v -> bytes(v, json -> json
                        .replaceFirst("\"actorrole\"", "\"remark\":\"x\",\"actorrole\"")),
                        APP_SCHEMA),
                SCHEMAS.attack("an attribute too few",
                        v -> bytes(v, json -> json.replaceFirst("\"datacontenttype\":\"[^\"]+\",",
                                "")),
                        APP_SCHEMA),
                SCHEMAS.attack("an attribute twice", v -> bytes(v, json -> json
                        .replaceFirst("\"source\"", "\"source\":\"/elsewhere\",\"source\"")),
                        APP_SCHEMA),
                SCHEMAS.attack("attributes in another order", v -> bytes(v, json -> json
                        .replaceFirst("(\"source\":\"[^\"]+\"),(\"type\":\"[^\"]+\")", "$2,$1")),
                        APP_SCHEMA),
                SCHEMAS.attack("a space between two attributes",
                        v -> bytes(v, json -> json.replaceFirst(",\"type\"", ", \"type\"")),
                        APP_SCHEMA),
                SCHEMAS.attack("a letter written as its number", v -> bytes(v,
                        json -> json.replaceFirst("\"source\":\"/", "\"source\":\"\\\\u002f")),
                        APP_SCHEMA),
                SCHEMAS.attack("something behind the entry", v -> bytes(v, json -> json + " "),
                        APP_SCHEMA),
                SCHEMAS.attack("an entry that is no JSON", v -> bytes(v, json -> "entry"),
                        APP_SCHEMA));
    }

    /** The last entry that says when something happened in the world. */
    private static void last(Victim victim, Consumer<Rewriting.Line> alter) throws IOException {
        Rewriting rewriting = Rewriting.ofLargest(victim);
        int last = rewriting.last(line -> line.data().has("occurredAt"));
        alter.accept(rewriting.lines().get(last));
        rewriting.signAndFind(last);
    }

    private static void bytes(Victim victim, UnaryOperator<String> alter) throws IOException {
        last(victim, line -> line.after(alter));
    }

    private static void retype(Rewriting.Line line, UnaryOperator<String> alter) {
        line.put("type", alter.apply(line.get("type")));
        line.put("dataschema", EventType.parse(line.get("type")).schema());
    }

    private static void foreign(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        Rewriting other = Rewriting.of(victim, victim.other(ledger).name());
        Rewriting rewriting = Rewriting.ofLargest(victim);
        rewriting.lines().add(other.lines().getLast().copy());
        rewriting.signAndFind(rewriting.lines().size() - 1);
    }
}
