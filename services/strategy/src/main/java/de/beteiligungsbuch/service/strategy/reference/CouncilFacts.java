package de.beteiligungsbuch.service.strategy.reference;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** Learns Vorlagen and resolutions. Every step may be taken twice. */
@Component
public class CouncilFacts {

    private final JdbcClient database;

    CouncilFacts(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(VorlageRegistered registered) {
        add(registered.vorlage(), registered.drucksache());
    }

    @EventHandler
    void on(VorlageRevised revised) {
        add(revised.vorlage(), revised.drucksache());
    }

    @EventHandler
    void on(ResolutionRecorded recorded) {
        database.sql(
                "INSERT INTO known_resolution (id, vorlage) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(recorded.resolution().value(), recorded.vorlage().value()).update();
    }

    private void add(VorlageId vorlage, Drucksache drucksache) {
        database.sql("INSERT INTO known_drucksache (vorlage, drucksache) VALUES (?, ?)"
                + " ON CONFLICT DO NOTHING").params(vorlage.value(), drucksache.number()).update();
    }
}
