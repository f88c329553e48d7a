package de.beteiligungsbuch.service.auditor.export;

import java.io.IOException;
import java.io.InputStream;

import de.beteiligungsbuch.council.CouncilEvents;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.strategy.StrategyEvents;

/** What explains an export to whoever finds it in twenty years. */
final class Papers {

    private static final EventCatalogue ALL = EventCatalogue.union(LedgerEvent.CATALOGUE,
            ParticipationEvents.CATALOGUE, StrategyEvents.CATALOGUE, CouncilEvents.CATALOGUE);

    private Papers() {}

    static void write(ExportFolder folder) {
        folder.replace("README.txt", resource("export/README.txt"));
        schema(folder, "ledger/Entry.json");
        schema(folder, "ledger/Disclosures.json");
        ALL.kinds().forEach(kind -> schema(folder,
                kind.type().context() + "/" + kind.type().fileName() + ".json"));
    }

    private static void schema(ExportFolder folder, String path) {
        folder.replace("schemas/" + path, resource("schemas/" + path));
    }

    private static byte[] resource(String path) {
        try (InputStream in = Papers.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new CouldNotTell("this auditor lacks its own " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CouldNotTell("this auditor cannot read its own " + path, e);
        }
    }
}
