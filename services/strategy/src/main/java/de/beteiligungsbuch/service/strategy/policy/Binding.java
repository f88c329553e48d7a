package de.beteiligungsbuch.service.strategy.policy;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.Role;

/** What can adopt a strategy: a resolution of the council itself, asked to decide, in public. Pure. */
final class Binding {

    private Binding() {}

    /** Whether what comes of the consultation can bind, once its meeting was held. */
    static boolean can(ConsultationScheduled scheduled) {
        return scheduled.open() && scheduled.role() == Role.DECIDING
                && scheduled.gremium().kind() == Gremium.Kind.COUNCIL;
    }

    /** Whether the council itself resolved that. */
    static boolean council(ResolutionRecorded recorded) {
        return recorded.gremium().kind() == Gremium.Kind.COUNCIL;
    }
}
