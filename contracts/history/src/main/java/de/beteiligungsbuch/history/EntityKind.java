package de.beteiligungsbuch.history;

import java.util.Locale;

/** Of what there is a history; each kind is one projection. */
public enum EntityKind {
    /** A participation process (Verfahren) with its phases. */
    PROCESS(ProcessHistory.class),
    /** A way of taking part. */
    FORMAT(FormatHistory.class),
    /** What somebody contributed. */
    CONTRIBUTION(ContributionHistory.class),
    /** As we see it. */
    AUSGANGSBILD(TextHistory.class),
    /** Two aims that pull apart. */
    SPANNUNGSFELD(SpannungsfeldHistory.class),
    /** As we want it. */
    ZIELBILD(TextHistory.class),
    /** How it is to come about. */
    MASSNAHME(TextHistory.class),
    /** A Stadtstrategie with its editions. */
    STRATEGY(StrategyHistory.class),
    /** A paper before the council. */
    VORLAGE(VorlageHistory.class),
    /** What a Gremium decided on it. */
    RESOLUTION(ResolutionHistory.class);

    private final Class<? extends History> state;

    EntityKind(Class<? extends History> state) {
        this.state = state;
    }

    /** The record that holds the state of such an entity. */
    public Class<? extends History> state() {
        return state;
    }

    /** The name of the projection, for example {@code zielbild}. */
    public String projection() {
        return name().toLowerCase(Locale.ROOT);
    }
}
