package de.beteiligungsbuch.participation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;

/**
 * What can happen to a participation process (Verfahren), in the order it usually happens.
 * {@code occurredAt} is when it happened in the world; {@code published} is how precisely that is
 * known, where it is not known to the instant.
 */
@AggregateType("Process")
public sealed interface ProcessEvent {

    /** The process. */
    ProcessId process();

    /** When it happened in the world. */
    Instant occurredAt();

    /**
     * The city begins to work something out with its citizens.
     *
     * @param organiser   the office that answers for it
     * @param facilitator who accompanies it, or null
     * @param mandate     who ordered it
     * @param foundations what it builds on
     */
    @WireName("de.beteiligungsbuch.participation.ProcessOpened.v1")
    record ProcessOpened(
            ProcessId process,
            String title,
            String organiser,
            @Nullable String facilitator,
            String mandate,
            List<String> foundations,
            Instant occurredAt,
            @Nullable PublishedDate published)
            implements ProcessEvent {

        /** Takes a copy of the list. */
        public ProcessOpened {
            foundations = List.copyOf(foundations);
        }
    }

    /**
     * A phase begins; contributions to it may be submitted.
     *
     * @param number of the phase within the process, from 1
     * @param motto  under which it runs, or null
     * @param result what it is to yield
     */
    @WireName("de.beteiligungsbuch.participation.PhaseOpened.v1")
    record PhaseOpened(
            ProcessId process,
            PhaseId phase,
            int number,
            String title,
            @Nullable String motto,
            String result,
            Instant occurredAt,
            @Nullable PublishedDate published) implements ProcessEvent {}

    /** A phase ends; nothing more may be submitted to it. */
    @WireName("de.beteiligungsbuch.participation.PhaseClosed.v1")
    record PhaseClosed(
            ProcessId process,
            PhaseId phase,
            Instant occurredAt,
            @Nullable PublishedDate published)
            implements ProcessEvent {}

    /** The process ends; all its phases are closed. */
    @WireName("de.beteiligungsbuch.participation.ProcessClosed.v1")
    record ProcessClosed(ProcessId process, Instant occurredAt, @Nullable PublishedDate published)
            implements ProcessEvent {}
}
