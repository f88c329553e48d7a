package de.beteiligungsbuch.history.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Replay;
import de.beteiligungsbuch.history.SmallHistory;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.participation.ContributionEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ViewTest {

    private static final Instant THEN = Instant.parse("2025-05-05T08:00:00Z");

    private final SmallHistory history = new SmallHistory();

    private TextHistory text(ZielbildId id, Replay replay) {
        return replay.text(EntityRef.of(EntityKind.ZIELBILD, id)).orElseThrow();
    }

    private TextView zielbild(ZielbildId id, Cut cut) {
        Replay replay = history.ledgers.replay(cut);
        return TextView.of(text(id, replay), replay);
    }

    private TraceView trace(ContributionId id, Cut cut) {
        Replay replay = history.ledgers.replay(cut);
        ContributionHistory contribution = replay.contribution(id).orElseThrow();
        return TraceView.of(contribution, replay, history.ledgers.replay(Cut.NONE),
                history::disclosing).orElseThrow();
    }

    @Nested
    class A_zielbild {

        @Test
        void shows_each_change_with_the_words_it_took_away_and_brought() {
            TextView view = zielbild(history.one, Cut.NONE);

            assertThat(view.version()).isEqualTo(3);
            assertThat(view.status()).isEqualTo(TextStatus.FINAL);
            assertThat(view.changes()).extracting(ChangeView::footnote).containsExactly(1, 2);
            assertThat(view.changes().getFirst().before()).isNull();
            assertThat(view.changes().getFirst().after())
                    .isEqualTo(new Words(1, 2, 5, "die Energiewende und"));
            assertThat(view.changes().getLast().before())
                    .isEqualTo(new Words(1, 7, 9, "des Phoenix-Areals"));
            assertThat(view.changes().getLast().after())
                    .isEqualTo(new Words(1, 7, 9, "der Phoenix-Areale"));
        }

        @Test
        void that_a_sentence_moved_to_names_the_number_of_the_one_it_came_from() {
            ChangeView move = zielbild(history.two, Cut.NONE).changes().getFirst();
            assertThat(move.footnote()).isEqualTo(16);
            assertThat(move.otherZielbild()).isEqualTo(1);
            assertThat(zielbild(history.one, Cut.NONE).elsewhere())
                    .extracting(elsewhere -> elsewhere.text().number(),
                            elsewhere -> elsewhere.change().footnote())
                    .containsExactly(tuple(2, 16));
        }

        @Test
        void says_in_which_edition_it_stands_and_what_the_council_did_with_that() {
            assertThat(zielbild(history.one, Cut.NONE).editions())
                    .extracting(TextView.InEdition::version, TextView.InEdition::status)
                    .containsExactly(
                            tuple(3, EditionStatus.ADOPTED));
            assertThat(zielbild(history.one, Cut.parse(null, "2025-06-25")).editions())
                    .extracting(TextView.InEdition::status)
                    .containsExactly(EditionStatus.SUBMITTED);
        }

        @Test
        void shows_the_difference_of_two_versions_word_by_word() {
            Replay replay = history.ledgers.replay(Cut.NONE);
            DiffView diff = DiffView.of(text(history.one, replay), 1, 3, replay);

            assertThat(diff.paragraphs().get(1).segments()).containsExactly(
                    new WordDiff.Segment(WordDiff.Kind.EQUAL, "Wir wagen die"),
                    new WordDiff.Segment(WordDiff.Kind.INSERT, "Energiewende und die"),
                    new WordDiff.Segment(WordDiff.Kind.EQUAL, "Umwandlung"),
                    new WordDiff.Segment(WordDiff.Kind.DELETE, "des Phoenix-Areals"),
                    new WordDiff.Segment(WordDiff.Kind.INSERT, "der Phoenix-Areale"),
                    new WordDiff.Segment(WordDiff.Kind.EQUAL, "mit Mut."));
            assertThat(diff.changes()).hasSize(2);
        }
    }

    @Nested
    class A_resolution {

        @Test
        void leads_to_the_footnote_that_it_brought_about_and_the_footnote_back_to_its_paper() {
            Replay replay = history.ledgers.replay(Cut.NONE);
            ResolutionView view = ResolutionView
                    .of(replay.resolution(history.resolution).orElseThrow(), replay).orElseThrow();

            assertThat(view.ref().drucksache()).isEqualTo(SmallHistory.PAPER);
            assertThat(view.changed()).extracting(changed -> changed.change().footnote())
                    .containsExactly(2);
            assertThat(view.changed().getFirst().text().number()).isEqualTo(1);
        }

        @Test
        void that_adopted_an_edition_names_it() {
            Replay replay = history.ledgers.replay(Cut.NONE);
            assertThat(ResolutionView.of(replay.resolution(history.adopting).orElseThrow(), replay)
                    .orElseThrow().editions()).extracting(ResolutionView.Edition::status)
                    .containsExactly(EditionStatus.ADOPTED);
        }
    }

    @Nested
    class A_paper {

        private final VorlageId paper = VorlageId.next();
        private final ResolutionId decided = ResolutionId.next();
        private final Subject subject = new Subject.OfZielbild(history.one);

        private boolean isStrategic() {
            Replay replay = history.ledgers.replay(Cut.NONE);
            return Timeline.concernsStrategy(replay.resolution(decided).orElseThrow(), replay);
        }

        private void resolve() {
            history.ledgers.append(paper, new VorlageEvent.ResolutionRecorded(paper, decided,
                    history.consultation, new Gremium("Rat", Gremium.Kind.COUNCIL),
                    new VorlageEvent.Decision("beschlossen", Outcome.ADOPTED, "clerk", null), null,
                    THEN, null));
        }

        private void say(VorlageEvent event) {
            history.ledgers.append(paper, event);
        }

        @Test
        void that_was_confirmed_to_concern_a_zielbild_makes_its_resolutions_part_of_the_process() {
            resolve();
            assertThat(isStrategic()).isFalse();
            say(new VorlageEvent.SubjectConfirmed(paper, subject, List.of(), THEN));
            assertThat(isStrategic()).isTrue();
        }

        @Test
        void that_was_declined_in_the_end_does_not() {
            resolve();
            say(new VorlageEvent.SubjectConfirmed(paper, subject, List.of(), THEN));
            say(new VorlageEvent.SubjectDeclined(paper, subject, "Nur ein Beispiel.", THEN));
            assertThat(isStrategic()).isFalse();
        }

        @Test
        void that_concerns_another_paper_alone_does_not() {
            resolve();
            say(new VorlageEvent.SubjectConfirmed(paper, new Subject.OfVorlage(history.vorlage),
                    List.of(), THEN));
            assertThat(isStrategic()).isFalse();
        }
    }

    @Nested
    class A_trace {

        @Test
        void goes_from_the_contribution_to_its_words_in_the_adopted_edition() {
            TraceView trace = trace(history.adopted, Cut.NONE);

            assertThat(trace.end()).isEqualTo(TraceView.End.ADOPTED);
            Considered considered = trace.considered().getFirst();
            assertThat(considered.version()).isEqualTo(2);
            assertThat(considered.change()).extracting(ChangeView::footnote).isEqualTo(1);
            assertThat(considered.editions()).extracting(Considered.InEdition::words)
                    .containsExactly(Considered.Survival.KEPT);
            assertThat(considered.editions().getFirst().resolution())
                    .extracting(ResolutionRef::id).isEqualTo(history.adopting.value());
        }

        @Test
        void claims_no_more_than_was_recorded_by_then() {
            assertThat(trace(history.adopted, Cut.parse("strategy:2", null)).end())
                    .isEqualTo(TraceView.End.NOT_YET_CONSIDERED);
            assertThat(trace(history.adopted, Cut.parse("strategy:3", null)).end())
                    .isEqualTo(TraceView.End.CHANGED_TEXT);
            assertThat(trace(history.unheard, Cut.NONE).end())
                    .isEqualTo(TraceView.End.NOT_YET_CONSIDERED);
        }

        @Test
        void of_a_merged_contribution_goes_on_in_the_one_that_it_became() {
            ContributionId merged = ContributionId.next();
            history.ledgers.append(merged, new ContributionEvent.ContributionsMerged(merged,
                    history.process, history.phase, List.of(history.adopted, history.unheard),
                    "de", history.text.digest(), Instant.parse("2025-04-01T00:00:00Z")));

            TraceView trace = trace(history.unheard, Cut.NONE);
            assertThat(trace.end()).isEqualTo(TraceView.End.CONTINUED);
            assertThat(trace.continuedAs()).extracting(TraceView.Continued::relation)
                    .containsExactly(TraceView.Relation.MERGED_INTO);
            assertThat(trace.continuedAs().getFirst().trace().contribution().originals())
                    .containsExactly(history.adopted, history.unheard);
        }
    }

    @Nested
    class A_text_beside_the_ledger {

        private DisclosedText text(Cut cut, DisclosedText.Disclosing disclosing) {
            Replay now = history.ledgers.replay(Cut.NONE);
            return ContributionItem.of(
                    history.ledgers.replay(cut).contribution(history.adopted).orElseThrow(),
                    now.contribution(history.adopted).orElseThrow(), now, disclosing)
                    .orElseThrow().text();
        }

        @Test
        void is_shown_when_its_digest_agrees() {
            assertThat(text(Cut.NONE, history::disclosing).value())
                    .isEqualTo("Denkt an die Energiewende!");
        }

        @Test
        void is_an_alarm_when_it_is_gone_and_the_ledger_does_not_say_why() {
            assertThat(text(Cut.NONE, event -> Optional.empty()).state())
                    .isEqualTo(DisclosedText.State.MISSING);
        }

        @Test
        void that_was_erased_is_not_shown_however_far_back_one_looks() {
            history.ledgers.append(history.adopted, new ContributionEvent.PersonalDataErased(
                    history.adopted, ContributionEvent.LegalGround.CONSENT_WITHDRAWN,
                    List.of(new ContributionEvent.ErasedField(history.submitted.id(), "text")),
                    Instant.parse("2025-07-01T00:00:00Z")));

            DisclosedText erased = text(Cut.parse(null, "2025-06-01"), history::disclosing);
            assertThat(erased.state()).isEqualTo(DisclosedText.State.ERASED);
            assertThat(erased.ground())
                    .isEqualTo(ContributionEvent.LegalGround.CONSENT_WITHDRAWN);
            assertThat(erased.value()).isNull();
        }

        @Test
        void that_is_withheld_today_is_not_shown_as_of_yesterday_either() {
            history.ledgers.append(history.adopted, new ContributionEvent.ContributionWithheld(
                    history.adopted, ContributionEvent.WithholdingReason.INSULT, "2024-1",
                    Instant.parse("2025-07-01T00:00:00Z")));
            assertThat(text(Cut.parse(null, "2025-06-01"), history::disclosing).state())
                    .isEqualTo(DisclosedText.State.WITHHELD);
        }
    }

    @Nested
    class The_report_on_completeness {

        @Test
        void holds_what_was_published_against_what_is_recorded_one_by_one() {
            Replay replay = history.ledgers.replay(Cut.NONE);
            Completeness completeness = new Completeness();
            List.of(history.adopted, history.unheard).forEach(id -> completeness
                    .add(replay.contribution(id).orElseThrow()));
            Completeness.Report report = completeness.report(
                    replay.process(history.process).orElseThrow(),
                    List.of(replay.format(history.format).orElseThrow()));

            Completeness.Line line = report.phases().getFirst().formats().getFirst();
            assertThat(line.recorded()).isEqualTo(new Completeness.Recorded(2, 1, 1, 0, 0));
            assertThat(line.publishedContributions()).isEqualTo(650);
            assertThat(line.notRecorded()).isEqualTo(649);
            assertThat(line.fates()).containsAllEntriesOf(
                    Map.of(Fate.CHANGED_TEXT, 1L, Fate.NONE, 1L, Fate.DECLINED, 0L));
        }
    }

    @Test
    void the_timeline_is_in_the_order_of_the_world_not_of_the_recording() {
        Replay replay = history.ledgers.replay(Cut.NONE);
        assertThat(Timeline.of(replay.states().values(), replay))
                .extracting(Timeline.Moment::what)
                .startsWith("PROCESS_OPENED", "PHASE_OPENED")
                .containsSubsequence("FORMAT_HELD", "VORLAGE_REGISTERED", "ZIELBILD_REVISED",
                        "RESOLUTION_RECORDED", "ZIELBILD_FINALISED", "STRATEGY_COMPILED",
                        "STRATEGY_ADOPTED");
    }
}
