package de.beteiligungsbuch.service.participation.command;

import java.util.List;

import de.beteiligungsbuch.ledger.id.ZielbildId;

/** The Zielbilder of the strategy. */
public interface KnownZielbilder {

    /**
     * They are all there.
     *
     * @throws ParticipationRefused if one of them is not in the ledger of the strategy
     */
    void requireKnown(List<ZielbildId> zielbilder);
}
