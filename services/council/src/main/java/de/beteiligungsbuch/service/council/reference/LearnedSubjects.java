package de.beteiligungsbuch.service.council.reference;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.reference.Following;
import de.beteiligungsbuch.service.council.command.KnownSubjects;

/**
 * What can be concerned, from the service's own database and, for papers, its own ledger. What is
 * not there is looked for once more after all that the strategy's ledger holds by then was taken in.
 */
@Component
class LearnedSubjects implements KnownSubjects {

    private final TargetTable targets;
    private final Following following;
    private final AggregateStates<Boolean> papers;

    LearnedSubjects(TargetTable targets, Following following, EventStorageEngine ledger) {
        this.targets = targets;
        this.following = following;
        this.papers = AggregateStates.of(ledger, VorlageEvent.class, (known, event) -> true);
    }

    @Override
    public boolean has(Subject subject) {
        return subject instanceof Subject.OfVorlage paper
                ? papers.find(paper.vorlage()).isPresent()
                : following.find(LedgerName.STRATEGY, () -> targets.find(subject)).isPresent();
    }
}
