package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Instant;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.ledger.LedgerEvent.LedgerOpened;

/**
 * Takes the own ledger in, entry by entry. All of an entry becomes visible at once, and entries one
 * after the other.
 */
@Component
public class OparlFollower implements InitializingBean {

    /** Under this name its position is stored. */
    public static final String NAME = "oparl-server";

    private static final Logger LOG = LoggerFactory.getLogger(OparlFollower.class);

    private final Position position;
    private final OparlSettings settings;
    private final Projection projection;
    private final TransactionOperations transactions;

    OparlFollower(ObjectTable objects, Position position, OparlSettings settings,
            TransactionOperations transactions) {
        this.position = position;
        this.settings = settings;
        this.projection = new Projection(objects, settings.links());
        this.transactions = transactions;
    }

    /** Begins anew where the objects were made by other rules or for another address. */
    @Override
    public void afterPropertiesSet() {
        String signature = settings.signature();
        if (!position.signature().filter(signature::equals).isPresent()) {
            LOG.info("What is served as OParl is made from the beginning of the ledger");
            transactions.executeWithoutResult(status -> position.begin(NAME, signature));
        }
    }

    @EventHandler
    void on(EventMessage<?> message) {
        long index = EntryMetaData.ledgerIndex(message.getMetaData())
                .orElseThrow(() -> new IllegalStateException(message + " has no index"));
        Position.Last last = position.last();
        if (index <= last.index()) {
            return;
        }
        Instant stamp = Projection.stamp(last.stamp(), message.getTimestamp());
        switch (message.getPayload()) {
            case LedgerOpened opened -> {
                projection.put(settings.system(), stamp);
                projection.put(settings.body(), stamp);
            }
            case VorlageEvent event -> projection.take(
                    new LedgerPlace(index, message.getIdentifier(), message.getTimestamp()),
                    stamp, event);
            default -> LOG.debug("Entry {} changes no object", index);
        }
        position.reached(index, stamp);
    }
}
