package de.beteiligungsbuch.service.participation.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.ledgerservice.reference.Following;
import de.beteiligungsbuch.service.participation.command.KnownZielbilder;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;

/** The Zielbilder that the ledger of the strategy names. */
@Component
public class Zielbilder implements KnownZielbilder {

    private final JdbcClient database;
    private final ObjectProvider<Following> following;
    /** They never vanish, and there are a dozen. */
    private final Set<ZielbildId> seen = ConcurrentHashMap.newKeySet();

    Zielbilder(JdbcClient database, ObjectProvider<Following> following) {
        this.database = database;
        this.following = following;
    }

    @Override
    public void requireKnown(List<ZielbildId> zielbilder) {
        for (int i = 0; i < zielbilder.size(); i++) {
            ZielbildId zielbild = zielbilder.get(i);
            if (!seen.contains(zielbild)) {
                String field = "concerns[" + i + "]";
                seen.add(following.getObject().find(LedgerName.STRATEGY, () -> find(zielbild))
                        .orElseThrow(() -> new ParticipationRefused(Reason.UNKNOWN_ZIELBILD, field,
                                zielbild)));
            }
        }
    }

    private Optional<ZielbildId> find(ZielbildId zielbild) {
        return database.sql("SELECT 1 FROM zielbild WHERE zielbild = ?").param(zielbild.value())
                .query(Integer.class).optional().map(there -> zielbild);
    }

    @EventHandler
    void on(ZielbildDrafted event) {
        database.sql("INSERT INTO zielbild (zielbild) VALUES (?) ON CONFLICT DO NOTHING")
                .param(event.zielbild().value()).update();
    }
}
