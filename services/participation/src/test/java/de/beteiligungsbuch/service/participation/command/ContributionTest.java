package de.beteiligungsbuch.service.participation.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.participation.ContributionEvent.AnswerOutcome;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionAnswered;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionReleased;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSplit;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithdrawn;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithheld;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;
import de.beteiligungsbuch.participation.ContributionEvent.Form;
import de.beteiligungsbuch.participation.ContributionEvent.LegalGround;
import de.beteiligungsbuch.participation.ContributionEvent.PersonalDataErased;
import de.beteiligungsbuch.participation.ContributionEvent.WithholdingReason;
import de.beteiligungsbuch.service.participation.command.OnContribution.AnswerContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.ErasePersonalData;
import de.beteiligungsbuch.service.participation.command.OnContribution.MergeContributions;
import de.beteiligungsbuch.service.participation.command.OnContribution.Part;
import de.beteiligungsbuch.service.participation.command.OnContribution.ReleaseContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.SplitContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.SubmitContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.WithdrawContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.WithholdContribution;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

class ContributionTest {

    private static final Instant NOW = Instant.parse("2025-05-22T12:00:00Z");
    private static final ProcessId PROCESS = ProcessId.next();
    private static final PhaseId PHASE = PhaseId.next();
    private static final ContributionId ID = ContributionId.next();
    private static final ZielbildId ZIELBILD = ZielbildId.next();
    private static final Actor ANNA = Actor.next();
    private static final Disclosure TEXT = Disclosure.of("text", "Mehr Bäume");
    private static final Disclosure NAME = Disclosure.of("publicName", "Anna");
    private static final ContributionSubmitted SUBMITTED = submitted(ID, null);
    private static final ContributionWithheld WITHHELD = new ContributionWithheld(ID,
            WithholdingReason.OFF_TOPIC, WithholdingRules.EDITION, NOW);
    private static final ContributionWithdrawn WITHDRAWN = new ContributionWithdrawn(ID, NOW);

    private final FakePlaces places = new FakePlaces();
    private final FakeContributions others = new FakeContributions();
    private AggregateTestFixture<Contribution> contribution;

    private static ContributionSubmitted submitted(ContributionId id, @Nullable FormatId format) {
        return new ContributionSubmitted(id, PROCESS, PHASE, format, null, Form.ORIGINAL, null,
                List.of(ZIELBILD), "de", TEXT.digest(), NAME.digest(), NOW);
    }

    private static SubmitContribution submit(@Nullable FormatId format, ZielbildId... concerns) {
        return new SubmitContribution(ID, PROCESS, PHASE, format, null, Form.ORIGINAL,
                List.of(concerns), "de", TEXT, NAME, NOW);
    }

    @BeforeEach
    void fixture() {
        contribution = new AggregateTestFixture<>(Contribution.class);
        contribution.registerInjectableResource(places);
        contribution.registerInjectableResource(others);
        contribution.registerInjectableResource((KnownZielbilder) named -> {
            if (!Set.of(ZIELBILD).containsAll(named)) {
                throw new ParticipationRefused(Reason.UNKNOWN_ZIELBILD, "concerns[0]");
            }
        });
        places.open.add(PHASE);
    }

    @Test
    void what_is_submitted_is_recorded_without_its_text() {
        contribution.givenNoPriorActivity().when(submit(null, ZIELBILD)).expectEvents(SUBMITTED);
    }

    @Test
    void nothing_is_submitted_to_a_closed_phase() {
        places.open.clear();

        refused(contribution.givenNoPriorActivity().when(submit(null)), Reason.PHASE_CLOSED);
    }

    @Test
    void nothing_is_submitted_in_a_format_that_is_not_there() {
        refused(contribution.givenNoPriorActivity().when(submit(FormatId.next())),
                Reason.UNKNOWN_FORMAT);
    }

    @Test
    void nothing_is_submitted_about_a_zielbild_that_is_not_there() {
        refused(contribution.givenNoPriorActivity().when(submit(null, ZielbildId.next())),
                Reason.UNKNOWN_ZIELBILD);
    }

    @Test
    void what_is_withheld_is_released_again() {
        given(WITHHELD).when(new ReleaseContribution(ID, NOW))
                .expectEvents(new ContributionReleased(ID, NOW));
        refused(given().when(new ReleaseContribution(ID, NOW)), Reason.NOT_WITHHELD);
    }

    @Test
    void withholding_cites_a_published_edition_of_the_rules() {
        given().when(withhold(WithholdingRules.EDITION)).expectEvents(WITHHELD);
        refused(given().when(withhold("1999-1")), Reason.UNKNOWN_RULES);
        refused(given(WITHHELD).when(withhold(WithholdingRules.EDITION)),
                Reason.ALREADY_WITHHELD);
    }

    private static WithholdContribution withhold(String rules) {
        return new WithholdContribution(ID, WithholdingReason.OFF_TOPIC, rules, NOW);
    }

    @Test
    void a_later_answer_replaces_an_earlier_one() {
        ContributionAnswered noted = new ContributionAnswered(ID, AnswerOutcome.NOTED, "Danke",
                NOW);
        given(noted).when(new AnswerContribution(ID, AnswerOutcome.ADOPTED, "Steht drin", NOW))
                .expectEvents(new ContributionAnswered(ID, AnswerOutcome.ADOPTED, "Steht drin",
                        NOW));
    }

    @Nested
    class Taking_it_back {

        @Test
        void is_for_who_submitted_it() {
            given().when(new WithdrawContribution(ID, ANNA, false, NOW)).expectEvents(WITHDRAWN);
        }

        @Test
        void is_for_moderators() {
            given().when(new WithdrawContribution(ID, Actor.next(), true, NOW))
                    .expectEvents(WITHDRAWN);
        }

        @Test
        void is_for_nobody_else() {
            refused(given().when(new WithdrawContribution(ID, Actor.next(), false, NOW)),
                    Reason.NOT_THE_SUBMITTER);
        }

        @Test
        void happens_once() {
            refused(given(WITHDRAWN).when(new WithdrawContribution(ID, ANNA, false, NOW)),
                    Reason.ALREADY_WITHDRAWN);
        }
    }

    /** That the parts come with it is shown on the real ledger: the fixture knows one aggregate. */
    @Nested
    class Splitting {

        private final ContributionId one = ContributionId.next();
        private final ContributionId two = ContributionId.next();
        private final SplitContribution split = new SplitContribution(ID,
                List.of(new Part(one, TEXT), new Part(two, TEXT)), NOW);

        @Test
        void happens_once() {
            refused(given(new ContributionSplit(ID, List.of(one, two), NOW)).when(split),
                    Reason.ALREADY_SPLIT);
        }

        @Test
        void does_not_happen_to_what_was_taken_back() {
            refused(given(WITHDRAWN).when(split), Reason.ALREADY_WITHDRAWN);
        }
    }

    @Nested
    class Merging {

        private final ContributionId one = ContributionId.next();
        private final ContributionId two = ContributionId.next();

        private MergeContributions merge(ContributionId... originals) {
            return new MergeContributions(ID, List.of(originals), "de", TEXT, NOW);
        }

        @Test
        void makes_a_new_one() {
            others.add(submitted(one, null));
            others.add(submitted(two, null));

            contribution.givenNoPriorActivity().when(merge(one, two))
                    .expectEvents(new ContributionsMerged(ID, PROCESS, PHASE, List.of(one, two),
                            "de", TEXT.digest(), NOW));
        }

        @Test
        void needs_originals_that_are_there() {
            others.add(submitted(one, null));

            refused(contribution.givenNoPriorActivity().when(merge(one, two)),
                    Reason.UNKNOWN_CONTRIBUTION);
        }

        @Test
        void takes_each_original_once() {
            others.add(submitted(one, null));

            refused(contribution.givenNoPriorActivity().when(merge(one, one)),
                    Reason.NAMED_TWICE);
        }

        @Test
        void takes_nothing_that_was_withdrawn() {
            others.add(submitted(one, null));
            others.add(submitted(two, null), new ContributionWithdrawn(two, NOW));

            refused(contribution.givenNoPriorActivity().when(merge(one, two)),
                    Reason.ALREADY_WITHDRAWN);
        }
    }

    @Nested
    class Erasing {

        @Test
        void names_the_event_and_the_fields() {
            given().when(erase(PersonalField.PUBLIC_NAME)).expectSuccessfulHandlerExecution()
                    .expectEventsMatching(
                            Matchers.payloadsMatching(
                                    Matchers.exactSequenceOf(
                                            Matchers.<PersonalDataErased>matches(
                                                    e -> e.fields().size() == 1 && e
                                                            .fields().getFirst().field()
                                                            .equals("publicName")))));
        }

        @Test
        void happens_once_a_field() {
            contribution.given(List.of(SUBMITTED))
                    .andGivenCommands(erase(PersonalField.PUBLIC_NAME))
                    .when(erase(PersonalField.PUBLIC_NAME)).expectNoEvents()
                    .expectExceptionMessage(FakePlaces.begins(Reason.NOTHING_TO_ERASE));
        }

        private ErasePersonalData erase(PersonalField... fields) {
            return new ErasePersonalData(ID, LegalGround.OBJECTION, Set.of(fields),
                    List.of(TEXT, NAME), NOW);
        }
    }

    private TestExecutor<Contribution> given(Object... events) {
        return contribution.givenNoPriorActivity()
                .andGiven(new GenericEventMessage<>(SUBMITTED,
                        Map.of("actor", ANNA.toString())))
                .andGiven(events);
    }

    private static void refused(ResultValidator<Contribution> result, Reason reason) {
        result.expectNoEvents().expectException(ParticipationRefused.class)
                .expectExceptionMessage(FakePlaces.begins(reason));
    }
}
