package de.beteiligungsbuch.contracts.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.council.CouncilEvents;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventCatalogue.Kind;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.strategy.StrategyEvents;

/**
 * The events of one module of contracts, with what is checked in for each.
 *
 * @param context the name of the module
 */
record Contract(String context, EventCatalogue catalogue) {

    static final Contract LEDGER = new Contract("ledger", LedgerEvent.CATALOGUE);

    /** In the order in which things happen. */
    static final List<Contract> OWNED = List.of(
            new Contract("participation", ParticipationEvents.CATALOGUE),
            new Contract("strategy", StrategyEvents.CATALOGUE),
            new Contract("council", CouncilEvents.CATALOGUE));

    private static final Path MODULES = Path.of("..");

    /** Where the schema is, seen from the folder of contracts. */
    static String schemaPath(Kind kind) {
        String context = kind.type().context();
        return context + "/src/main/resources/schemas/" + context + "/" + kind.type().fileName()
                + ".json";
    }

    /** The checked-in schema of the event's data. */
    static ObjectNode schema(Kind kind) {
        return read(MODULES.resolve(schemaPath(kind)));
    }

    /** The golden entry of the event. */
    static ObjectNode golden(Kind kind) {
        return read(MODULES.resolve(kind.type().context()).resolve("src/test/resources/golden")
                .resolve(kind.type().fileName() + ".json"));
    }

    /** A schema that belongs to no event. */
    static ObjectNode ledgerSchema(String name) {
        return read(MODULES.resolve("ledger/src/main/resources/schemas/ledger")
                .resolve(name + ".json"));
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) LedgerJson.mapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
