package de.beteiligungsbuch.service.participation.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.service.participation.command.ContributionState.Origin;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** Whether contributions can be gone on with as one. */
final class Merge {

    private Merge() {}

    /** The process that they share, and the phase of the last of them. */
    static Origin commonOrigin(List<ContributionId> originals, Contributions contributions) {
        Set<ContributionId> seen = new HashSet<>();
        Origin origin = null;
        for (int i = 0; i < originals.size(); i++) {
            String field = "originals[" + i + "]";
            ContributionId original = originals.get(i);
            if (!seen.add(original)) {
                throw new ParticipationRefused(Reason.NAMED_TWICE, field, original);
            }
            ContributionState state = contributions.require(original, field);
            state.requireThere(field);
            if (origin != null && !origin.process().equals(state.origin().process())) {
                throw new ParticipationRefused(Reason.PROCESSES_DIFFER, field,
                        origin.process(), state.origin().process());
            }
            origin = state.origin();
        }
        if (origin == null) {
            throw new IllegalArgumentException("nothing to merge");
        }
        return origin;
    }
}
