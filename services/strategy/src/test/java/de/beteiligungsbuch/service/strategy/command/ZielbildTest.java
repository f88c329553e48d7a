package de.beteiligungsbuch.service.strategy.command;

import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.DeclineRevision;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.DraftZielbild;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.FinaliseZielbild;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.ReopenZielbild;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.ReviseZielbild;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.ZielbildEvent.RevisionDeclined;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildFinalised;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildReopened;

import static de.beteiligungsbuch.service.strategy.command.Scene.*;

class ZielbildTest {

    private static final ZielbildFinalised FINALISED = new ZielbildFinalised(FIRST, Version.FIRST,
            THEN);

    private final Scene scene = new Scene();
    private final AggregateTestFixture<Zielbild> zielbild = scene.fixture(Zielbild.class);

    @Nested
    class At_the_beginning {

        private final ZielbildId third = ZielbildId.next();

        private DraftZielbild draft(ProcessId process, int number,
                List<AusgangsbildId> ausgangsbilder, Source... sources) {
            return new DraftZielbild(third, process, number, DRAFT, ausgangsbilder,
                    List.of(sources), THEN);
        }

        @Test
        void a_zielbild_is_drafted_in_an_open_process() {
            zielbild.givenNoPriorActivity()
                    .when(draft(PROCESS, 3, List.of(AUSGANGSBILD), BY_FORMAT))
                    .expectEvents(new ZielbildDrafted(third, PROCESS, 3, DRAFT,
                            List.of(AUSGANGSBILD), List.of(BY_FORMAT), THEN));
        }

        @Test
        void no_zielbild_is_drafted_in_an_unknown_process() {
            refused(zielbild.givenNoPriorActivity(), draft(ProcessId.next(), 3, List.of()),
                    Reason.PROCESS_UNKNOWN, "processId");
        }

        @Test
        void no_zielbild_is_drafted_in_a_closed_process() {
            refused(zielbild.givenNoPriorActivity(), draft(CLOSED_PROCESS, 3, List.of()),
                    Reason.PROCESS_CLOSED, "");
        }

        @Test
        void no_two_zielbilder_of_a_process_have_one_number() {
            refused(zielbild.givenNoPriorActivity(), draft(PROCESS, 2, List.of()),
                    Reason.NUMBER_TAKEN, "number");
        }

        @Test
        void numbers_count_from_one() {
            refused(zielbild.givenNoPriorActivity(), draft(PROCESS, 0, List.of()),
                    Reason.NUMBER_BELOW_ONE, "number");
        }

        @Test
        void a_zielbild_comes_from_ausgangsbilder_that_there_are() {
            refused(zielbild.givenNoPriorActivity(),
                    draft(PROCESS, 3, List.of(AUSGANGSBILD, AusgangsbildId.next())),
                    Reason.TEXT_UNKNOWN, "ausgangsbilder[1]");
        }

        @Test
        void what_a_draft_cites_must_be_known() {
            refused(zielbild.givenNoPriorActivity(),
                    draft(PROCESS, 3, List.of(), BY_FORMAT,
                            new Source.OfFormat("Forum", FormatId.next(), List.of())),
                    Reason.SOURCE_UNKNOWN, "sources[1].format");
        }
    }

    @Nested
    class Once_drafted {

        private ReviseZielbild revise(Source... sources) {
            return revise(phoenix(sources));
        }

        private ReviseZielbild revise(Change change) {
            return new ReviseZielbild(FIRST, Version.FIRST, REVISED, List.of(change), THEN);
        }

        private void refusedSource(Source source, Reason reason, String field) {
            refused(zielbild.given(DRAFTED), revise(source), reason,
                    "changes[0].sources[0]." + field);
        }

        @Test
        void it_is_revised_with_changes_that_name_their_sources() {
            zielbild.given(DRAFTED).when(revise(BY_RESOLUTION)).expectEvents(ZIELBILD_REVISED);
        }

        @Test
        void a_revision_of_a_version_that_is_gone_is_refused() {
            refused(zielbild.given(DRAFTED, ZIELBILD_REVISED), revise(BY_RESOLUTION),
                    Reason.STALE_VERSION, "basedOn");
        }

        @Test
        void a_revision_of_a_version_to_come_is_refused() {
            refused(zielbild.given(DRAFTED),
                    new ReviseZielbild(FIRST, new Version(2), REVISED,
                            List.of(phoenix(BY_RESOLUTION)), THEN),
                    Reason.STALE_VERSION, "basedOn");
        }

        @Test
        void a_change_without_a_source_is_refused() {
            refused(zielbild.given(DRAFTED), revise(), Reason.SOURCE_MISSING,
                    "changes[0].sources");
        }

        @Test
        void a_contribution_that_nobody_knows_is_no_source() {
            refusedSource(new Source.OfContribution("Anna", ContributionId.next()),
                    Reason.SOURCE_UNKNOWN, "contribution");
        }

        @Test
        void a_contribution_that_was_withdrawn_is_no_source_any_more() {
            refusedSource(new Source.OfContribution("Anna", WITHDRAWN), Reason.SOURCE_WITHDRAWN,
                    "contribution");
        }

        @Test
        void a_contribution_that_was_withdrawn_after_the_decision_stays_its_source() {
            zielbild.given(DRAFTED)
                    .when(revise(new Source.OfContribution("Anna", WITHDRAWN_LATER)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void a_contribution_of_another_format_is_no_source_of_this_one() {
            FormatId forum = FormatId.next();
            scene.facts.formats.add(forum);
            refusedSource(new Source.OfFormat("Forum", forum, List.of(ONLINE_SUMMARY)),
                    Reason.SOURCE_CONTRADICTORY, "contributions[0]");
        }

        @Test
        void a_dezernats_contribution_must_be_known() {
            refusedSource(
                    new Source.OfDezernat("Dezernat 5",
                            List.of(ONLINE_SUMMARY, ContributionId.next())),
                    Reason.SOURCE_UNKNOWN, "contributions[1]");
        }

        @Test
        void a_resolution_that_nobody_knows_is_no_source() {
            refusedSource(new Source.OfResolution("Rat", ResolutionId.next(), PAPER),
                    Reason.SOURCE_UNKNOWN, "resolution");
        }

        @Test
        void a_resolution_is_cited_with_the_number_of_its_paper() {
            refusedSource(
                    new Source.OfResolution("Rat", RESOLUTION, new Drucksache("12400-18")),
                    Reason.SOURCE_CONTRADICTORY, "drucksache");
        }

        @Test
        void a_document_is_cited_with_an_address_that_can_be_one() {
            refusedSource(new Source.OfDocument("Vortrag", "keine Adresse", null),
                    Reason.SOURCE_CONTRADICTORY, "uri");
        }

        @Test
        void a_document_is_cited_with_a_digest_that_can_be_one() {
            refusedSource(new Source.OfDocument("Vortrag", "https://example.org/v.pdf", "ABC"),
                    Reason.SOURCE_CONTRADICTORY, "sha256");
        }

        @Test
        void a_source_has_a_name() {
            refusedSource(new Source.OfDezernat(" ", List.of()), Reason.SOURCE_MISSING, "name");
        }

        @Test
        void a_change_refers_to_ausgangsbilder_that_there_are() {
            Change change = phoenix(BY_RESOLUTION);
            refused(zielbild.given(DRAFTED),
                    revise(new Change(change.kind(), change.before(), change.after(),
                            change.rationale(), change.sources(), null,
                            List.of(AusgangsbildId.next()), 2)),
                    Reason.TEXT_UNKNOWN, "changes[0].ausgangsbilder[0]");
        }

        @Test
        void a_wish_is_weighed_and_the_text_left_as_it_is() {
            zielbild.given(DRAFTED, ZIELBILD_REVISED)
                    .when(new DeclineRevision(FIRST, "Zu eng gefasst.", List.of(BY_FORMAT), THEN))
                    .expectEvents(new RevisionDeclined(FIRST, new Version(2), "Zu eng gefasst.",
                            List.of(BY_FORMAT), THEN));
        }

        @Test
        void leaving_the_text_as_it_is_needs_a_reason_and_what_was_weighed() {
            refused(zielbild.given(DRAFTED),
                    new DeclineRevision(FIRST, " ", List.of(BY_FORMAT), THEN),
                    Reason.REASON_MISSING, "reason");
            refused(zielbild.given(DRAFTED), new DeclineRevision(FIRST, "Nein.", List.of(), THEN),
                    Reason.SOURCE_MISSING, "sources");
        }

        @Test
        void its_current_version_is_finalised() {
            zielbild.given(DRAFTED, ZIELBILD_REVISED).when(new FinaliseZielbild(FIRST, THEN))
                    .expectEvents(new ZielbildFinalised(FIRST, new Version(2), THEN));
        }

        @Test
        void it_is_not_reopened() {
            refused(zielbild.given(DRAFTED),
                    new ReopenZielbild(FIRST, "Neu.", List.of(BY_RESOLUTION), THEN),
                    Reason.NOT_FINALISED, "");
        }
    }

    @Nested
    class When_a_sentence_moves {

        private final Wording with = new Wording(DRAFT.title(),
                List.of(DRAFT.paragraphs().get(0) + " Wir ziehen Talente an."));

        private ReviseZielbild move(Wording wording, ZielbildId other, Source... sources) {
            return new ReviseZielbild(FIRST, Version.FIRST, wording,
                    List.of(new Change(Change.Kind.MOVE, null, new Span(1, 6, 10),
                            "Zur Abgrenzung.", List.of(sources), other, List.of(), 16)),
                    THEN);
        }

        @Test
        void the_other_zielbild_stands_for_a_source() {
            zielbild.given(DRAFTED).when(move(with, SECOND)).expectSuccessfulHandlerExecution();
        }

        @Test
        void the_other_zielbild_must_be_there() {
            refused(zielbild.given(DRAFTED), move(with, ZielbildId.next()), Reason.TEXT_UNKNOWN,
                    "changes[0].otherZielbild");
        }

        @Test
        void the_other_zielbild_is_not_the_same() {
            refused(zielbild.given(DRAFTED), move(with, FIRST), Reason.TEXT_UNKNOWN,
                    "changes[0].otherZielbild");
        }

        @Test
        void no_words_come_that_never_stood_there() {
            Wording slipped = new Wording(DRAFT.title(),
                    List.of(DRAFT.paragraphs().get(0) + " Wir ziehen kaum an."));
            refused(zielbild.given(DRAFTED), move(slipped, SECOND), Reason.CHANGE_CONTRADICTORY,
                    "changes[0].after");
        }
    }

    @Nested
    class Once_finalised {

        @Test
        void it_is_not_revised_without_reopening_it() {
            refused(zielbild.given(DRAFTED, FINALISED),
                    new ReviseZielbild(FIRST, Version.FIRST, REVISED,
                            List.of(phoenix(BY_RESOLUTION)), THEN),
                    Reason.ALREADY_FINALISED, "");
        }

        @Test
        void it_is_not_finalised_again() {
            refused(zielbild.given(DRAFTED, FINALISED), new FinaliseZielbild(FIRST, THEN),
                    Reason.ALREADY_FINALISED, "");
        }

        @Test
        void it_is_reopened_for_a_reason_and_with_sources() {
            zielbild.given(DRAFTED, FINALISED)
                    .when(new ReopenZielbild(FIRST, "Beschluss.", List.of(BY_RESOLUTION), THEN))
                    .expectEvents(new ZielbildReopened(FIRST, Version.FIRST, "Beschluss.",
                            List.of(BY_RESOLUTION), THEN));
        }

        @Test
        void it_is_not_reopened_without_a_source() {
            refused(zielbild.given(DRAFTED, FINALISED),
                    new ReopenZielbild(FIRST, "Beschluss.", List.of(), THEN),
                    Reason.SOURCE_MISSING, "sources");
        }

        @Test
        void it_is_revised_after_it_was_reopened() {
            zielbild.given(DRAFTED, FINALISED,
                    new ZielbildReopened(FIRST, Version.FIRST, "Beschluss.",
                            List.of(BY_RESOLUTION), THEN))
                    .when(new ReviseZielbild(FIRST, Version.FIRST, REVISED,
                            List.of(phoenix(BY_RESOLUTION)), THEN))
                    .expectEvents(ZIELBILD_REVISED);
        }
    }

    @Test
    void nothing_is_revised_in_a_closed_process() {
        scene.facts.processes.put(PROCESS, KnownFacts.ProcessState.CLOSED);
        refused(zielbild.given(DRAFTED),
                new ReviseZielbild(FIRST, Version.FIRST, REVISED, List.of(phoenix(BY_RESOLUTION)),
                        THEN),
                Reason.PROCESS_CLOSED, "");
    }
}
