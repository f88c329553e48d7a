package de.beteiligungsbuch.service.participation.command;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.Versioned;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/**
 * The places that the ledger holds. Only the one writer of the ledger decides, so locks in its
 * memory are enough to keep every contribution before the end of its phase.
 */
@Component
class LedgerPlaces implements Places {

    private static final int STRIPES = 64;

    private final AggregateStates<ProcessState> processes;
    private final AggregateStates<FormatState> formats;
    private final ReadWriteLock[] gates = Stream.generate(ReentrantReadWriteLock::new)
            .limit(STRIPES).toArray(ReadWriteLock[]::new);

    LedgerPlaces(AggregateStates<ProcessState> processes, AggregateStates<FormatState> formats) {
        this.processes = processes;
        this.formats = formats;
    }

    @Override
    public void requireOpen(ProcessId process, PhaseId phase) {
        holdUntilTheEnd(gate(process).readLock());
        processes.find(process).map(Versioned::state)
                .orElseThrow(() -> new ParticipationRefused(Reason.UNKNOWN_PROCESS, "processId",
                        process))
                .requireOpen(phase);
    }

    @Override
    public void requireFormat(ProcessId process, FormatId format) {
        FormatState found = formats.find(format).map(Versioned::state)
                .orElseThrow(() -> new ParticipationRefused(Reason.UNKNOWN_FORMAT, "formatId",
                        format));
        if (!found.process().equals(process)) {
            throw new ParticipationRefused(Reason.FORMAT_OF_OTHER_PROCESS, "formatId", format,
                    found.process());
        }
    }

    @Override
    public void settle(ProcessId process) {
        holdUntilTheEnd(gate(process).writeLock());
    }

    private ReadWriteLock gate(ProcessId process) {
        return gates[Math.floorMod(process.hashCode(), STRIPES)];
    }

    private static void holdUntilTheEnd(Lock lock) {
        lock.lock();
        CurrentUnitOfWork.get().root().onCleanup(unit -> lock.unlock());
    }
}
