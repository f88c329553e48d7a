package de.beteiligungsbuch.history;

import java.util.Locale;

/** Of what there is a history; each kind is one projection. */
public enum EntityKind {
    /** A participation process (Verfahren) with its phases. */
    PROCESS(1, ProcessHistory.class),
    /** A way of taking part. */
    FORMAT(2, FormatHistory.class),
    /** What somebody contributed. */
    CONTRIBUTION(3, ContributionHistory.class),
    /** As we see it. */
    AUSGANGSBILD(4, TextHistory.class),
    /** Two aims that pull apart. */
    SPANNUNGSFELD(5, SpannungsfeldHistory.class),
    /** As we want it. */
    ZIELBILD(6, TextHistory.class),
    /** How it is to come about. */
    MASSNAHME(7, TextHistory.class),
    /** A Stadtstrategie with its editions. */
    STRATEGY(8, StrategyHistory.class),
    /** A paper before the council. */
    VORLAGE(9, VorlageHistory.class),
    /** What a Gremium decided on it. */
    RESOLUTION(10, ResolutionHistory.class),
    /** What a person entered of a paper, for a second one to confirm. */
    MANUAL_ENTRY(11, ManualEntryHistory.class);

    private final int code;
    private final Class<? extends History> state;

    EntityKind(int code, Class<? extends History> state) {
        this.code = code;
        this.state = state;
    }

    /** A small number that stands for it where it is stored; given once, for ever. */
    public int code() {
        return code;
    }

    /**
     * The kind of that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EntityKind ofCode(int code) {
        for (EntityKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of entity has the code " + code);
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
