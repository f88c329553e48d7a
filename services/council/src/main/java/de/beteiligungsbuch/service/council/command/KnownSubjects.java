package de.beteiligungsbuch.service.council.command;

import de.beteiligungsbuch.council.Subject;

/** What this service knows that a paper can concern. */
public interface KnownSubjects {

    /** Whether that Zielbild, Massnahme, edition or paper is on its ledger. */
    boolean has(Subject subject);
}
