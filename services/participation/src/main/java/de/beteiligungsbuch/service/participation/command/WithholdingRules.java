package de.beteiligungsbuch.service.participation.command;

import java.util.List;

import de.beteiligungsbuch.participation.ContributionEvent.WithholdingReason;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/**
 * The published rules by which a contribution may be withheld from the public. A new edition is
 * added; an old one is never changed, because entries name it.
 */
public final class WithholdingRules {

    /** The edition in force. */
    public static final String EDITION = "2026-1";

    private static final List<String> EDITIONS = List.of(EDITION);

    private WithholdingRules() {}

    /** The reasons of the edition in force. */
    public static List<WithholdingReason> reasons() {
        return List.of(WithholdingReason.values());
    }

    static void requireEdition(String rules) {
        if (!EDITIONS.contains(rules)) {
            throw new ParticipationRefused(Reason.UNKNOWN_RULES, "rules", rules,
                    String.join(", ", EDITIONS));
        }
    }
}
