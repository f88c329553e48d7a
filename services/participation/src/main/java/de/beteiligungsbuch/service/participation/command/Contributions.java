package de.beteiligungsbuch.service.participation.command;

import de.beteiligungsbuch.ledger.id.ContributionId;

/** All contributions that were ever recorded. */
public interface Contributions {

    /**
     * The present state of one.
     *
     * @param field of the request that names it
     * @throws ParticipationRefused if it was never recorded
     */
    ContributionState require(ContributionId contribution, String field);
}
