package de.beteiligungsbuch.service.participation.command;

import java.util.HashMap;
import java.util.Map;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** Contributions as a test tells their history. */
final class FakeContributions implements Contributions {

    private final Map<ContributionId, ContributionState> states = new HashMap<>();

    void add(ContributionEvent first, ContributionEvent... later) {
        ContributionState state = ContributionState.apply(null, first);
        for (ContributionEvent event : later) {
            state = ContributionState.apply(state, event);
        }
        states.put(first.contribution(), state);
    }

    @Override
    public ContributionState require(ContributionId contribution, String field) {
        ContributionState state = states.get(contribution);
        if (state == null) {
            throw new ParticipationRefused(Reason.UNKNOWN_CONTRIBUTION, field, contribution);
        }
        return state;
    }
}
