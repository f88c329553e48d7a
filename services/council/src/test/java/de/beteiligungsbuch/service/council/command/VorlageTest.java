package de.beteiligungsbuch.service.council.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.RefusalReason;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnVorlage.CorrectResolution;
import de.beteiligungsbuch.service.council.command.OnVorlage.RecordResolution;
import de.beteiligungsbuch.service.council.command.OnVorlage.RegisterVorlage;
import de.beteiligungsbuch.service.council.command.OnVorlage.ReviseVorlage;
import de.beteiligungsbuch.service.council.command.OnVorlage.ScheduleConsultation;
import de.beteiligungsbuch.service.council.outcome.OutcomeRules;

import static org.assertj.core.api.Assertions.assertThat;

class VorlageTest {

    private static final VorlageId ID = VorlageId.next();
    private static final ConsultationId CONSULTATION = ConsultationId.next();
    private static final ResolutionId RESOLUTION = ResolutionId.next();
    private static final Drucksache DRUCKSACHE = new Drucksache("38472-25/1");
    private static final Instant REGISTERED = Instant.parse("2025-05-02T09:00:00Z");
    private static final PublishedDate MEETING = new PublishedDate("2025-05-22");
    private static final Instant RESOLVED = Instant.parse("2025-05-22T15:00:00Z");
    private static final Instant NOTICED = Instant.parse("2025-06-20T10:00:00Z");
    private static final Gremium COUNCIL = new Gremium("Rat", Gremium.Kind.COUNCIL);
    private static final String RAW = "mehrheitlich beschlossen (52 Ja, 31 Nein)";
    private static final Tally VOTES = new Tally(52, 31, null, false);
    private static final Content CONTENT = content("Schattenplätze an Haltestellen");

    private static final VorlageRegistered REGISTERED_EVENT = new VorlageRegistered(ID, DRUCKSACHE,
            CONTENT, REGISTERED, null);
    private static final ConsultationScheduled SCHEDULED = scheduled(MEETING);
    private static final ResolutionRecorded RECORDED = recorded(
            new Decision(RAW, Outcome.ADOPTED, "adopted-by-majority", VOTES));

    private FixtureConfiguration<Vorlage> vorlage = new AggregateTestFixture<>(Vorlage.class);

    @BeforeEach
    void the_rules_are_there() {
        vorlage = new AggregateTestFixture<>(Vorlage.class)
                .registerInjectableResource(OutcomeRules.load());
    }

    private static Content content(String title) {
        return new Content(Kind.PROPOSAL, title, null, null, null, null, List.of(), List.of());
    }

    private static ConsultationScheduled scheduled(PublishedDate meeting) {
        return new ConsultationScheduled(ID, CONSULTATION, COUNCIL, Role.DECIDING, meeting, true,
                null, REGISTERED);
    }

    private static ScheduleConsultation schedule(String meeting) {
        return new ScheduleConsultation(ID, CONSULTATION, COUNCIL, Role.DECIDING,
                new PublishedDate(meeting), true, null, REGISTERED);
    }

    private static RecordResolution record(String raw, @Nullable Outcome outcome,
            @Nullable Tally tally) {
        return new RecordResolution(ID, RESOLUTION, CONSULTATION, raw, outcome, tally, null,
                RESOLVED, null);
    }

    private static RecordResolution recordOn(String instant) {
        return new RecordResolution(ID, RESOLUTION, CONSULTATION, RAW, null, null, null,
                Instant.parse(instant), null);
    }

    private static ResolutionRecorded recorded(Decision decision) {
        return new ResolutionRecorded(ID, RESOLUTION, CONSULTATION, COUNCIL, decision, null,
                RESOLVED, null);
    }

    private static CorrectResolution correct(String raw, Outcome outcome, @Nullable Tally tally) {
        return new CorrectResolution(ID, RESOLUTION, raw, outcome, tally, null,
                "Die Niederschrift lautet anders.", NOTICED);
    }

    private static void refused(ResultValidator<Vorlage> result, RefusalReason reason) {
        result.expectNoEvents().expectException(Refusal.class).expectException(
                org.hamcrest.Matchers.hasToString(
                        org.hamcrest.Matchers.containsString(reason.name())));
    }

    @Test
    void a_vorlage_is_registered() {
        vorlage.givenNoPriorActivity()
                .when(new RegisterVorlage(ID, DRUCKSACHE, CONTENT, REGISTERED, null))
                .expectEvents(REGISTERED_EVENT);
    }

    @Nested
    class Once_registered {

        @Test
        void a_vorlage_gets_another_text_and_another_number() {
            Content revised = content("Schattenplätze und Trinkbrunnen");
            Drucksache next = new Drucksache("38472-25/2");
            vorlage.given(REGISTERED_EVENT)
                    .when(new ReviseVorlage(ID, next, revised, "Wunsch des Ausschusses", NOTICED))
                    .expectEvents(new VorlageRevised(ID, next, revised, "Wunsch des Ausschusses",
                            NOTICED));
        }

        @Test
        void a_revision_that_changes_nothing_is_refused() {
            refused(vorlage.given(REGISTERED_EVENT)
                    .when(new ReviseVorlage(ID, DRUCKSACHE, CONTENT, "Versehen", NOTICED)),
                    Reason.NOTHING_CHANGED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-05-02", "2025-05", "2025", "2025-22", "2025-04~", "2035-05"})
        void a_consultation_is_scheduled(String meeting) {
            vorlage.given(REGISTERED_EVENT).when(schedule(meeting))
                    .expectEvents(scheduled(new PublishedDate(meeting)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-05-01", "2025-04", "2024", "2024-24", "2035-06", "9999"})
        void no_gremium_meets_before_the_paper_exists_or_after_all_planning(String meeting) {
            refused(vorlage.given(REGISTERED_EVENT).when(schedule(meeting)),
                    Reason.MEETING_IMPOSSIBLE);
        }

        @Test
        void a_resolution_without_a_consultation_is_refused() {
            refused(vorlage.given(REGISTERED_EVENT).when(record(RAW, null, null)),
                    Reason.UNKNOWN_CONSULTATION);
        }

        @Test
        void there_is_no_resolution_to_correct() {
            refused(vorlage.given(REGISTERED_EVENT).when(correct(RAW, Outcome.REJECTED, null)),
                    ServiceReason.UNKNOWN_ID);
        }
    }

    @Nested
    class Once_scheduled {

        @Test
        void the_rules_read_an_outcome_that_the_clerk_does_not_state() {
            vorlage.given(REGISTERED_EVENT, SCHEDULED).when(record(RAW, null, null))
                    .expectEvents(RECORDED);
        }

        @Test
        void what_the_rules_cannot_read_is_unknown() {
            vorlage.given(REGISTERED_EVENT, SCHEDULED).when(record("siehe Dokument", null, null))
                    .expectEvents(recorded(new Decision("siehe Dokument", Outcome.UNKNOWN,
                            "see-document", null)));
        }

        @Test
        void the_clerk_states_an_outcome_whatever_the_rules_would_read() {
            vorlage.given(REGISTERED_EVENT, SCHEDULED)
                    .when(record("siehe Dokument", Outcome.REFERRED, null)).expectEvents(recorded(
                            new Decision("siehe Dokument", Outcome.REFERRED, "clerk", null)));
        }

        @Test
        void a_resolution_before_the_meeting_is_refused() {
            refused(vorlage.given(REGISTERED_EVENT, SCHEDULED)
                    .when(recordOn("2025-05-21T21:59:59Z")), Reason.RESOLUTION_BEFORE_MEETING);
        }

        @Test
        void the_day_of_the_meeting_begins_at_midnight_of_the_place() {
            vorlage.given(REGISTERED_EVENT, SCHEDULED).when(recordOn("2025-05-21T22:00:00Z"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void a_meeting_of_which_only_about_the_month_is_known_refuses_no_day() {
            vorlage.given(REGISTERED_EVENT, scheduled(new PublishedDate("2025-06~")))
                    .when(record(RAW, null, null)).expectSuccessfulHandlerExecution();
        }

        @Test
        void votes_are_not_negative() {
            refusedTally(new Tally(52, -1, null, false), Reason.TALLY_NEGATIVE);
        }

        @Test
        void a_tally_has_votes() {
            refusedTally(new Tally(null, null, null, false), Reason.TALLY_WITHOUT_VOTES);
            refusedTally(new Tally(0, 0, null, false), Reason.TALLY_WITHOUT_VOTES);
        }

        @Test
        void unanimous_is_not_with_votes_for_and_against() {
            refusedTally(new Tally(50, 1, null, true), Reason.TALLY_NOT_UNANIMOUS);
        }

        @Test
        void nothing_is_adopted_against_the_votes() {
            refused(vorlage.given(REGISTERED_EVENT, SCHEDULED)
                    .when(record(RAW, Outcome.ADOPTED, new Tally(40, 40, null, false))),
                    Reason.OUTCOME_AGAINST_TALLY);
            refused(vorlage.given(REGISTERED_EVENT, SCHEDULED)
                    .when(record("beschlossen (10 Ja, 30 Nein)", Outcome.ADOPTED, null)),
                    Reason.OUTCOME_AGAINST_TALLY);
        }

        private void refusedTally(Tally tally, Reason reason) {
            refused(vorlage.given(REGISTERED_EVENT, SCHEDULED)
                    .when(record(RAW, Outcome.REJECTED, tally)), reason);
        }
    }

    @Nested
    class Once_resolved {

        @Test
        void a_consultation_has_no_second_resolution() {
            refused(vorlage.given(REGISTERED_EVENT, SCHEDULED, RECORDED)
                    .when(record("abgelehnt", null, null)), Reason.RESOLUTION_RECORDED_BEFORE);
        }

        @Test
        void what_was_recorded_wrongly_is_corrected() {
            vorlage.given(REGISTERED_EVENT, SCHEDULED, RECORDED)
                    .when(correct("abgelehnt", Outcome.REJECTED, null)).expectEvents(corrected());
        }

        private ResolutionCorrected corrected() {
            return new ResolutionCorrected(ID, RESOLUTION,
                    new Decision("abgelehnt", Outcome.REJECTED, "clerk", null), null,
                    "Die Niederschrift lautet anders.", NOTICED);
        }

        @Test
        void the_same_correction_twice_is_refused() {
            refused(vorlage.given(REGISTERED_EVENT, SCHEDULED, RECORDED, corrected())
                    .when(correct("abgelehnt", Outcome.REJECTED, null)), Reason.NOTHING_CHANGED);
        }

        @Test
        void a_correction_keeps_the_resolution_with_its_consultation() {
            VorlageState state = VorlageState.apply(
                    VorlageState
                            .apply(VorlageState.apply(VorlageState.apply(null, REGISTERED_EVENT),
                                    SCHEDULED), RECORDED),
                    corrected());
            assertThat(state.isResolved(CONSULTATION)).isTrue();
        }
    }
}
