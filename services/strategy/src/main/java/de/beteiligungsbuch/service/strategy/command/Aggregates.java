package de.beteiligungsbuch.service.strategy.command;

/** Whose events make up the ledger of the strategy. */
public final class Aggregates {

    private Aggregates() {}

    /** The aggregates, for Axon. */
    public static Class<?>[] types() {
        return new Class<?>[]{Ausgangsbild.class, Spannungsfeld.class, Zielbild.class,
                Massnahme.class, Strategy.class};
    }
}
