package de.beteiligungsbuch.service.participation.command;

import java.util.HashSet;
import java.util.Set;

import org.hamcrest.Matcher;
import org.hamcrest.Matchers;

import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** Phases that are open and formats that are there, as a test says. */
final class FakePlaces implements Places {

    final Set<PhaseId> open = new HashSet<>();
    final Set<FormatId> formats = new HashSet<>();

    @Override
    public void requireOpen(ProcessId process, PhaseId phase) {
        if (!open.contains(phase)) {
            throw new ParticipationRefused(Reason.PHASE_CLOSED, "phaseId", phase);
        }
    }

    @Override
    public void requireFormat(ProcessId process, FormatId format) {
        if (!formats.contains(format)) {
            throw new ParticipationRefused(Reason.UNKNOWN_FORMAT, "formatId", format);
        }
    }

    @Override
    public void settle(ProcessId process) {}

    /** What the message of a refusal for this reason begins with. */
    static Matcher<String> begins(Reason reason) {
        return Matchers.matchesPattern(reason.name() + "(?s)( .*)?");
    }
}
