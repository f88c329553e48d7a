package de.beteiligungsbuch.service.history.query;

import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.service.history.projection.Projections;

/** Lets a request look at one moment of the projection: all its reads see the same transaction. */
@Component
public class Sights {

    private final JdbcClient jdbc;
    private final Projections projections;
    private final TransactionTemplate moment;

    Sights(JdbcClient jdbc, Projections projections, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.projections = projections;
        this.moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
    }

    /** Looks under a cut. */
    public <T> T look(Cut cut, Function<Sight, T> looking) {
        return moment.execute(status -> {
            // Told to the transaction template it would take three statements, each a round trip.
            jdbc.sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ").update();
            return looking.apply(new Sight(jdbc, projections.answering(), cut));
        });
    }
}
