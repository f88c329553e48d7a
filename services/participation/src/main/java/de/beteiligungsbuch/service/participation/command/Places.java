package de.beteiligungsbuch.service.participation.command;

import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;

/** Where something may be contributed or announced: processes, their phases, their formats. */
public interface Places {

    /**
     * The phase is open, and stays so until the present unit of work is recorded or given up.
     *
     * @throws ParticipationRefused if there is no such process or phase, or either is over
     */
    void requireOpen(ProcessId process, PhaseId phase);

    /**
     * The format is one of the process.
     *
     * @throws ParticipationRefused if there is no such format, or it is of another process
     */
    void requireFormat(ProcessId process, FormatId format);

    /**
     * Waits until all that relies on a phase of the process being open is recorded or given up, and
     * holds back what comes after until the present unit of work has ended.
     */
    void settle(ProcessId process);
}
