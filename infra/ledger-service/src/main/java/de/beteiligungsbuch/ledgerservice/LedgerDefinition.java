package de.beteiligungsbuch.ledgerservice;

import java.util.ArrayList;
import java.util.List;

import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.LedgerName;

/** Which ledger a service owns, what writes it, and which other ledgers the service follows. */
public final class LedgerDefinition {

    private final LedgerName ledger;
    private final EventCatalogue catalogue;
    private final List<Class<?>> aggregates = new ArrayList<>();
    private final List<Class<?>> commandHandlers = new ArrayList<>();
    private final List<Followed> followed = new ArrayList<>();

    private LedgerDefinition(LedgerName ledger, EventCatalogue catalogue) {
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    /** A service that owns a ledger of such events. */
    public static LedgerDefinition of(LedgerName ledger, EventCatalogue catalogue) {
        return new LedgerDefinition(ledger, catalogue);
    }

    /** Axon aggregates whose events go to the ledger. */
    public LedgerDefinition aggregates(Class<?>... types) {
        aggregates.addAll(List.of(types));
        return this;
    }

    /** Beans with command handlers beside the aggregates. */
    public LedgerDefinition commandHandlers(Class<?>... beans) {
        commandHandlers.addAll(List.of(beans));
        return this;
    }

    /**
     * Follows another ledger from its beginning.
     *
     * @param name of the follower, under which its position is stored; never to be changed
     * @param bean with event handlers; what it writes to the database is committed together with
     *             the position
     */
    public LedgerDefinition follow(String name, LedgerName other, EventCatalogue events,
            Class<?> bean) {
        followed.add(new Followed(name, other, events, bean));
        return this;
    }

    /** The ledger that the service owns. */
    public LedgerName ledger() {
        return ledger;
    }

    /** Its events. */
    public EventCatalogue catalogue() {
        return catalogue;
    }

    /** The aggregates. */
    public List<Class<?>> aggregates() {
        return List.copyOf(aggregates);
    }

    /** The beans with command handlers. */
    public List<Class<?>> commandHandlers() {
        return List.copyOf(commandHandlers);
    }

    /** The ledgers that it follows. */
    public List<Followed> followed() {
        return List.copyOf(followed);
    }

    /**
     * A ledger that the service follows.
     *
     * @param name   of the follower
     * @param ledger that is followed
     * @param events of that ledger
     * @param bean   whose event handlers take them in
     */
    public record Followed(String name, LedgerName ledger, EventCatalogue events, Class<?> bean) {}
}
