package de.beteiligungsbuch.service.participation.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseClosed;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseOpened;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessClosed;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;
import de.beteiligungsbuch.service.participation.command.OnProcess.ClosePhase;
import de.beteiligungsbuch.service.participation.command.OnProcess.CloseProcess;
import de.beteiligungsbuch.service.participation.command.OnProcess.OpenPhase;
import de.beteiligungsbuch.service.participation.command.OnProcess.OpenProcess;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessTest {

    private static final Instant NOW = Instant.parse("2025-05-22T12:00:00Z");
    private static final ProcessId PROCESS = ProcessId.next();
    private static final PhaseId PHASE = PhaseId.next();
    private static final PhaseId NEXT = PhaseId.next();

    private static final ProcessOpened OPENED = new ProcessOpened(PROCESS, "Stadtgespräch", "Büro",
            null, "Rat", List.of(), NOW, null);
    private static final PhaseOpened PHASE_OPENED = phase(PHASE, 1);
    private static final PhaseClosed PHASE_CLOSED = new PhaseClosed(PROCESS, PHASE, NOW, null);
    private static final ProcessClosed CLOSED = new ProcessClosed(PROCESS, NOW, null);

    private AggregateTestFixture<Process> process;

    private static PhaseOpened phase(PhaseId id, int number) {
        return new PhaseOpened(PROCESS, id, number, "Phase", null, "Ergebnis", NOW, null);
    }

    private static OpenPhase openPhase(PhaseId id, int number) {
        return new OpenPhase(PROCESS, id, number, "Phase", null, "Ergebnis", NOW, null);
    }

    @BeforeEach
    void fixture() {
        process = new AggregateTestFixture<>(Process.class);
        process.registerInjectableResource(new FakePlaces());
    }

    @Test
    void a_process_is_opened() {
        process.givenNoPriorActivity()
                .when(new OpenProcess(PROCESS, "Stadtgespräch", "Büro", null, "Rat", List.of(),
                        NOW, null))
                .expectEvents(OPENED);
    }

    @Nested
    class Once_open {

        @Test
        void a_phase_begins() {
            process.given(OPENED).when(openPhase(PHASE, 1)).expectEvents(PHASE_OPENED);
        }

        @Test
        void two_phases_may_be_open_at_the_same_time() {
            process.given(OPENED, PHASE_OPENED).when(openPhase(NEXT, 2))
                    .expectEvents(phase(NEXT, 2));
        }

        @Test
        void no_two_phases_have_one_number() {
            refused(process.given(OPENED, PHASE_OPENED, PHASE_CLOSED).when(openPhase(NEXT, 1)),
                    Reason.PHASE_NUMBER_TAKEN);
        }

        @Test
        void a_phase_ends_once() {
            process.given(OPENED, PHASE_OPENED).when(new ClosePhase(PROCESS, PHASE, NOW, null))
                    .expectEvents(PHASE_CLOSED);
            refused(process.given(OPENED, PHASE_OPENED, PHASE_CLOSED)
                    .when(new ClosePhase(PROCESS, PHASE, NOW, null)), Reason.PHASE_CLOSED);
        }

        @Test
        void a_phase_that_never_began_does_not_end() {
            process.given(OPENED).when(new ClosePhase(PROCESS, PHASE, NOW, null)).expectNoEvents()
                    .expectException(UnknownId.class);
        }

        @Test
        void it_is_not_closed_before_its_phases() {
            refused(process.given(OPENED, PHASE_OPENED).when(new CloseProcess(PROCESS, NOW, null)),
                    Reason.PHASES_STILL_OPEN);
        }

        @Test
        void it_is_closed_after_its_phases() {
            process.given(OPENED, PHASE_OPENED, PHASE_CLOSED)
                    .when(new CloseProcess(PROCESS, NOW, null)).expectEvents(CLOSED);
        }
    }

    @Nested
    class Once_closed {

        @Test
        void no_phase_begins() {
            refused(process.given(OPENED, CLOSED).when(openPhase(PHASE, 1)),
                    Reason.PROCESS_CLOSED);
        }

        @Test
        void it_is_not_closed_again() {
            refused(process.given(OPENED, CLOSED).when(new CloseProcess(PROCESS, NOW, null)),
                    Reason.PROCESS_CLOSED);
        }
    }

    private static void refused(ResultValidator<Process> result, Reason reason) {
        result.expectNoEvents().expectException(ParticipationRefused.class)
                .expectExceptionMessage(FakePlaces.begins(reason));
        assertThat(reason.key()).doesNotContain("_");
    }
}
