package de.beteiligungsbuch.service.strategy.command;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.CompileEdition;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.CompileStrategy;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.FollowResolution;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.PartChoice;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.SubmitEdition;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.Verdict;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildFinalised;
import de.beteiligungsbuch.strategy.MassnahmeEvent.Horizon;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeDropped;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeProposed;
import de.beteiligungsbuch.strategy.StrategyEvent.Part;
import de.beteiligungsbuch.strategy.StrategyEvent.PartKind;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyAdopted;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyReturned;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategySubmitted;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.WordingDigest;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildFinalised;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildReopened;

import static de.beteiligungsbuch.service.strategy.command.Scene.*;

class StrategyTest {

    private static final StrategyId ID = StrategyId.next();
    private static final MassnahmeId MASSNAHME = MassnahmeId.next();
    private static final String TITLE = "Stadtstrategie";

    private static final Part PART_1 = new Part(PartKind.AUSGANGSBILD, AUSGANGSBILD.value(), 1,
            Version.FIRST, AUSGANGSBILD_DRAFTED.wording().digest());
    private static final Part PART_2 = new Part(PartKind.ZIELBILD, FIRST.value(), 1,
            new Version(2), REVISED.digest());
    private static final Part PART_3 = new Part(PartKind.MASSNAHME, MASSNAHME.value(), 1,
            Version.FIRST, DRAFT.digest());

    private final Scene scene = new Scene();
    private final AggregateTestFixture<Strategy> strategy = scene.fixture(Strategy.class);

    StrategyTest() {
        scene.register.texts().apply(ZIELBILD_REVISED);
        scene.register.texts().apply(new MassnahmeProposed(MASSNAHME, PROCESS, 1, DRAFT,
                Horizon.LONG_TERM, List.of(FIRST), List.of(), THEN));
        scene.register.texts().apply(new AusgangsbildFinalised(AUSGANGSBILD, Version.FIRST, THEN));
        scene.register.texts().apply(new ZielbildFinalised(FIRST, new Version(2), THEN));
    }

    private static StrategyCompiled compiled(int edition, String title, Part... parts) {
        List<String> digests = List.of(parts).stream().map(part -> part.digest().hex()).toList();
        return new StrategyCompiled(ID, PROCESS, edition, title, List.of(parts),
                WordingDigest.of(digests), THEN);
    }

    @Nested
    class Compiling {

        private CompileStrategy compile(PartChoice... parts) {
            return new CompileStrategy(ID, PROCESS, TITLE, List.of(parts), THEN);
        }

        @Test
        void takes_all_that_is_ready_in_exact_versions_in_order() {
            strategy.givenNoPriorActivity()
                    .when(new CompileStrategy(ID, PROCESS, TITLE, null, THEN))
                    .expectEvents(compiled(1, TITLE, PART_1, PART_2, PART_3));
        }

        @Test
        void takes_the_chosen_texts_in_the_order_of_the_edition() {
            strategy.givenNoPriorActivity()
                    .when(compile(new PartChoice(PartKind.ZIELBILD, FIRST.value()),
                            new PartChoice(PartKind.AUSGANGSBILD, AUSGANGSBILD.value())))
                    .expectEvents(compiled(1, TITLE, PART_1, PART_2));
        }

        @Test
        void leaves_out_what_was_dropped_or_reopened() {
            scene.register.texts().apply(new MassnahmeDropped(MASSNAHME, "Zu teuer.",
                    List.of(BY_RESOLUTION), THEN));
            scene.register.texts().apply(new ZielbildReopened(FIRST, new Version(2), "Neu.",
                    List.of(BY_RESOLUTION), THEN));
            strategy.givenNoPriorActivity()
                    .when(new CompileStrategy(ID, PROCESS, TITLE, null, THEN))
                    .expectEvents(compiled(1, TITLE, PART_1));
        }

        @Test
        void refuses_what_is_not_finalised() {
            refused(strategy.givenNoPriorActivity(),
                    compile(new PartChoice(PartKind.ZIELBILD, SECOND.value())),
                    Reason.PART_NOT_READY, "parts[0].id");
        }

        @Test
        void refuses_what_there_is_not() {
            refused(strategy.givenNoPriorActivity(),
                    compile(new PartChoice(PartKind.AUSGANGSBILD, FIRST.value())),
                    Reason.TEXT_UNKNOWN, "parts[0].id");
        }

        @Test
        void refuses_a_part_named_twice() {
            PartChoice choice = new PartChoice(PartKind.ZIELBILD, FIRST.value());
            refused(strategy.givenNoPriorActivity(), compile(choice, choice), Reason.PART_TWICE,
                    "parts[1].id");
        }

        @Test
        void refuses_an_edition_of_nothing() {
            refused(strategy.givenNoPriorActivity(), compile(), Reason.NOTHING_TO_COMPILE,
                    "parts");
        }

        @Test
        void refuses_an_unknown_process() {
            refused(strategy.givenNoPriorActivity(),
                    new CompileStrategy(ID, ProcessId.next(), TITLE, null, THEN),
                    Reason.PROCESS_UNKNOWN, "processId");
        }

        @Test
        void makes_the_next_edition_under_the_same_title_or_another() {
            strategy.given(compiled(1, TITLE, PART_1))
                    .when(new CompileEdition(ID, null, null, THEN))
                    .expectEvents(compiled(2, TITLE, PART_1, PART_2, PART_3));
            strategy.given(compiled(1, TITLE, PART_1))
                    .when(new CompileEdition(ID, "Dortmund 2040", null, THEN))
                    .expectEvents(compiled(2, "Dortmund 2040", PART_1, PART_2, PART_3));
        }
    }

    @Nested
    class Submitting {

        private SubmitEdition submit(int edition, VorlageId vorlage, String drucksache) {
            return new SubmitEdition(ID, edition, vorlage, new Drucksache(drucksache), THEN);
        }

        @Test
        void lays_an_edition_before_the_council() {
            strategy.given(compiled(1, TITLE, PART_1)).when(submit(1, VORLAGE, "38472-25/1"))
                    .expectEvents(SUBMITTED);
        }

        @Test
        void needs_an_edition_that_there_is() {
            refused(strategy.given(compiled(1, TITLE, PART_1)), submit(2, VORLAGE, "38472-25/1"),
                    Reason.EDITION_UNKNOWN, "");
        }

        @Test
        void needs_a_vorlage_that_is_known() {
            refused(strategy.given(compiled(1, TITLE, PART_1)),
                    submit(1, VorlageId.next(), "38472-25/1"), Reason.VORLAGE_UNKNOWN,
                    "vorlageId");
        }

        @Test
        void needs_the_number_of_that_vorlage() {
            refused(strategy.given(compiled(1, TITLE, PART_1)), submit(1, VORLAGE, "38472-25"),
                    Reason.DRUCKSACHE_DIFFERS, "drucksache");
        }

        @Test
        void is_not_done_twice() {
            refused(strategy.given(compiled(1, TITLE, PART_1), SUBMITTED),
                    submit(1, VORLAGE, "38472-25/1"), Reason.ALREADY_SUBMITTED, "");
        }

        @Test
        void puts_no_second_edition_under_one_vorlage() {
            refused(strategy.given(compiled(1, TITLE, PART_1), compiled(2, TITLE, PART_1),
                    SUBMITTED), submit(2, VORLAGE, "38472-25/1"), Reason.VORLAGE_TAKEN,
                    "vorlageId");
        }

        @Test
        void may_be_done_again_with_an_edition_that_was_returned() {
            VorlageId next = VorlageId.next();
            scene.facts.vorlagen.put(next, Set.of(new Drucksache("1-26")));
            strategy.given(compiled(1, TITLE, PART_1), SUBMITTED, RETURNED)
                    .when(submit(1, next, "1-26")).expectEvents(new StrategySubmitted(ID, 1, next,
                            new Drucksache("1-26"), THEN));
        }
    }

    private static final StrategySubmitted SUBMITTED = new StrategySubmitted(ID, 1, VORLAGE, PAPER,
            THEN);
    private static final StrategyAdopted ADOPTED = new StrategyAdopted(ID, 1, RESOLUTION, PAPER,
            THEN);
    private static final StrategyReturned RETURNED = new StrategyReturned(ID, 1, RESOLUTION, PAPER,
            "REJECTED", THEN);

    @Nested
    class Following_the_council {

        private final EventId first = EventId.next();
        private final EventId second = EventId.next();

        private FollowResolution follow(ResolutionId resolution, Verdict verdict, Outcome outcome,
                EventId... stated) {
            return new FollowResolution(ID, 1, VORLAGE, resolution, verdict, outcome,
                    Set.of(stated), THEN);
        }

        private void nothing(TestExecutor<Strategy> given, FollowResolution follow) {
            refused(given, follow, Reason.NOTHING_TO_FOLLOW, "");
        }

        private Object because(Object event, EventId cause) {
            return GenericEventMessage.asEventMessage(event)
                    .andMetaData(Map.of("causationid", cause.toString()));
        }

        @Test
        void adopts_the_edition_that_the_council_adopts() {
            strategy.given(compiled(1, TITLE, PART_1), SUBMITTED)
                    .when(follow(RESOLUTION, Verdict.ADOPTED, Outcome.ADOPTED, first))
                    .expectEvents(ADOPTED);
        }

        @Test
        void returns_the_edition_that_the_council_does_not_adopt() {
            strategy.given(compiled(1, TITLE, PART_1), SUBMITTED)
                    .when(follow(RESOLUTION, Verdict.NOT_ADOPTED, Outcome.REJECTED, first))
                    .expectEvents(RETURNED);
        }

        @Test
        void does_nothing_when_nothing_is_decided() {
            nothing(strategy.given(compiled(1, TITLE, PART_1), SUBMITTED),
                    follow(RESOLUTION, Verdict.OPEN, Outcome.DEFERRED, first));
        }

        @Test
        void does_nothing_when_the_edition_is_under_another_vorlage_by_now() {
            nothing(strategy.given(compiled(1, TITLE, PART_1),
                    new StrategySubmitted(ID, 1, VorlageId.next(), PAPER, THEN)),
                    follow(RESOLUTION, Verdict.ADOPTED, Outcome.ADOPTED, first));
        }

        @Test
        void does_the_same_only_once() {
            nothing(strategy.given(compiled(1, TITLE, PART_1), SUBMITTED, because(ADOPTED, first)),
                    follow(RESOLUTION, Verdict.ADOPTED, Outcome.ADOPTED, first));
        }

        @Test
        void takes_the_adoption_back_when_it_is_corrected() {
            strategy.given(compiled(1, TITLE, PART_1), SUBMITTED, because(ADOPTED, first))
                    .when(follow(RESOLUTION, Verdict.NOT_ADOPTED, Outcome.REJECTED, first, second))
                    .expectEvents(RETURNED);
        }

        @ParameterizedTest
        @EnumSource(value = Outcome.class, names = {"UNKNOWN", "NOTED", "MULTI_VOTE"})
        void takes_the_adoption_back_when_it_is_not_certain_any_more(Outcome outcome) {
            strategy.given(compiled(1, TITLE, PART_1), SUBMITTED, because(ADOPTED, first))
                    .when(follow(RESOLUTION, Verdict.OPEN, outcome, first, second))
                    .expectEvents(new StrategyReturned(ID, 1, RESOLUTION, PAPER, outcome.name(),
                            THEN));
        }

        @Test
        void adopts_what_was_returned_by_mistake() {
            strategy.given(compiled(1, TITLE, PART_1), SUBMITTED, because(RETURNED, first))
                    .when(follow(RESOLUTION, Verdict.ADOPTED, Outcome.ADOPTED, first, second))
                    .expectEvents(ADOPTED);
        }

        @Test
        void adopts_what_was_referred_and_adopted_later() {
            ResolutionId later = ResolutionId.next();
            strategy.given(compiled(1, TITLE, PART_1), SUBMITTED, because(RETURNED, first))
                    .when(follow(later, Verdict.ADOPTED, Outcome.ADOPTED, first, second))
                    .expectEvents(new StrategyAdopted(ID, 1, later, PAPER, THEN));
        }

        @Test
        void does_nothing_again_while_the_councils_ledger_is_read_once_more() {
            nothing(strategy.given(compiled(1, TITLE, PART_1), SUBMITTED, because(ADOPTED, first),
                    because(RETURNED, second)),
                    follow(RESOLUTION, Verdict.ADOPTED, Outcome.ADOPTED, first));
        }
    }
}
