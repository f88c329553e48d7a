package de.beteiligungsbuch.service.participation.command;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.Versioned;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** The contributions that the ledger holds. */
@Component
class LedgerContributions implements Contributions {

    private final AggregateStates<ContributionState> states;

    LedgerContributions(AggregateStates<ContributionState> states) {
        this.states = states;
    }

    @Override
    public ContributionState require(ContributionId contribution, String field) {
        return states.find(contribution).map(Versioned::state).orElseThrow(
                () -> new ParticipationRefused(Reason.UNKNOWN_CONTRIBUTION, field, contribution));
    }
}
