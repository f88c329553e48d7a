package de.beteiligungsbuch.service.strategy.policy;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.strategy.StrategyEvent.StrategySubmitted;

/** When an edition is submitted upon whose Vorlage the council has resolved before, it follows. */
@Component
public class SubmissionWatch {

    private final Adoption adoption;

    SubmissionWatch(Adoption adoption) {
        this.adoption = adoption;
    }

    @EventHandler
    void on(StrategySubmitted submitted, EventMessage<?> entry) {
        adoption.submit(submissions -> submissions.put(submitted));
        adoption.follow(submitted.vorlage(), CouncilWatch.correlation(entry));
    }
}
