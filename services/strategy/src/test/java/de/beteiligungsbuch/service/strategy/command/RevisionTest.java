package de.beteiligungsbuch.service.strategy.command;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Change.Kind;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RevisionTest {

    private static final Wording BEFORE = new Wording("Mut zur Zukunft",
            List.of("Dortmund fördert die Umwandlung des Phoenix-Areals und den Wandel.",
                    "Die Seele der Stadt bleibt."));

    @Test
    void words_may_be_inserted_where_a_change_says_so() {
        holds(body("Dortmund fördert mutig die Umwandlung des Phoenix-Areals und den Wandel."),
                change(Kind.INSERT, null, span(1, 2, 3)));
    }

    @Test
    void the_place_of_an_insertion_may_be_marked_by_an_empty_span() {
        holds(body("Dortmund fördert mutig die Umwandlung des Phoenix-Areals und den Wandel."),
                change(Kind.INSERT, span(1, 2, 2), span(1, 2, 3)));
    }

    @Test
    void words_may_be_deleted_where_a_change_says_so() {
        holds(body("Dortmund fördert die Umwandlung des Phoenix-Areals."),
                change(Kind.REPLACE, span(1, 5, 6), span(1, 5, 6)),
                change(Kind.DELETE, span(1, 6, 9), null));
    }

    @Test
    void words_may_be_replaced_where_a_change_says_so() {
        holds(body("Dortmund fördert die Umwandlung der Phoenix-Areale und den Wandel."),
                change(Kind.REPLACE, span(1, 4, 6), span(1, 4, 6)));
    }

    @Test
    void a_whole_paragraph_may_come() {
        holds(new Wording(BEFORE.title(), List.of("Ganz neu.", BEFORE.paragraphs().get(0),
                BEFORE.paragraphs().get(1))), change(Kind.INSERT, null, span(1, 0, 2)));
    }

    @Test
    void a_whole_paragraph_may_go() {
        holds(new Wording(BEFORE.title(), List.of(BEFORE.paragraphs().get(1))),
                change(Kind.DELETE, span(1, 0, 9), null));
    }

    @Test
    void a_title_may_change() {
        holds(new Wording("Mut zur guten Zukunft", BEFORE.paragraphs()),
                change(Kind.RETITLE, null, span(0, 2, 3)));
    }

    @Test
    void words_may_be_reordered_and_others_may_join_them() {
        holds(body("Dortmund fördert den Wandel, Mut und die Umwandlung des Phoenix-Areals."),
                change(Kind.REORDER, span(1, 2, 9), span(1, 2, 10)));
    }

    @Test
    void reordering_loses_no_word() {
        refused(Reason.CHANGE_CONTRADICTORY, "changes[0].after",
                body("Dortmund fördert den Wandel und die Umwandlung."),
                change(Kind.REORDER, span(1, 2, 9), span(1, 2, 7)));
    }

    @Test
    void how_a_text_is_broken_into_lines_needs_no_reason_but_is_no_revision_either() {
        refused(Reason.NOTHING_CHANGED, "wording",
                body("Dortmund  fördert die Umwandlung\ndes Phoenix-Areals und den Wandel."),
                change(Kind.REPLACE, span(1, 4, 6), span(1, 4, 6)));
    }

    @Test
    void a_revision_that_changes_nothing_is_refused() {
        refused(Reason.NOTHING_CHANGED, "wording", BEFORE,
                change(Kind.INSERT, null, span(1, 0, 1)));
    }

    @Test
    void a_revision_names_its_changes() {
        refused(Reason.CHANGES_MISSING, "changes", body("Anders."));
    }

    @Test
    void no_word_is_slipped_in_beside_a_change() {
        Refused refused = refused(Reason.DIFFERENCE_UNEXPLAINED, "wording",
                body("Dortmund fördert kaum die Umwandlung der Phoenix-Areale und den Wandel."),
                change(Kind.REPLACE, span(1, 4, 6), span(1, 5, 7)));
        assertThat(refused.arguments()).containsExactly(1, 2, "kaum");
    }

    @Test
    void no_word_is_dropped_unsaid() {
        Refused refused = refused(Reason.DIFFERENCE_UNEXPLAINED, "changes",
                body("Dortmund fördert die Umwandlung der Phoenix-Areale und den"),
                change(Kind.REPLACE, span(1, 4, 6), span(1, 4, 6)));
        assertThat(refused.arguments()).containsExactly(1, 8, "Wandel.");
    }

    @Test
    void no_word_is_exchanged_in_another_paragraph_or_in_the_title() {
        Change replace = change(Kind.REPLACE, span(1, 4, 6), span(1, 4, 6));
        String changed = "Dortmund fördert die Umwandlung der Phoenix-Areale und den Wandel.";
        refused(Reason.DIFFERENCE_UNEXPLAINED, "wording", new Wording(BEFORE.title(),
                List.of(changed, "Die Identität der Stadt bleibt.")), replace);
        refused(Reason.DIFFERENCE_UNEXPLAINED, "wording", new Wording("Wut zur Zukunft",
                List.of(changed, BEFORE.paragraphs().get(1))), replace);
    }

    @Test
    void no_paragraph_is_joined_or_parted_unsaid() {
        refused(Reason.DIFFERENCE_UNEXPLAINED, "wording",
                new Wording("Mut zur guten Zukunft", List.of(
                        BEFORE.paragraphs().get(0) + " " + BEFORE.paragraphs().get(1))),
                change(Kind.RETITLE, null, span(0, 2, 3)));
    }

    @Test
    void no_two_words_change_places_unsaid() {
        refused(Reason.DIFFERENCE_UNEXPLAINED, "wording",
                new Wording("Mut zur guten Zukunft", List.of(BEFORE.paragraphs().get(0),
                        "Die Stadt der Seele bleibt.")),
                change(Kind.RETITLE, null, span(0, 2, 3)));
    }

    @Test
    void a_character_that_nobody_sees_makes_another_word() {
        refused(Reason.DIFFERENCE_UNEXPLAINED, "wording",
                new Wording("Mut zur guten Zukunft", List.of(BEFORE.paragraphs().get(0),
                        "Die See\u200Ble der Stadt bleibt.")),
                change(Kind.RETITLE, null, span(0, 2, 3)));
    }

    @Test
    void new_words_stand_where_the_old_ones_stood() {
        refused(Reason.CHANGE_CONTRADICTORY, "changes[0].after",
                body("Umbau Dortmund fördert die des Phoenix-Areals und den Wandel."),
                change(Kind.REPLACE, span(1, 3, 4), span(1, 0, 1)));
    }

    @Test
    void a_span_lies_within_the_old_text() {
        refused(Reason.SPAN_OUTSIDE_TEXT, "changes[0].before", body("Anders."),
                change(Kind.DELETE, span(1, 4, 10), null));
    }

    @Test
    void a_span_lies_within_the_new_text() {
        refused(Reason.SPAN_OUTSIDE_TEXT, "changes[0].after", body("Anders."),
                change(Kind.INSERT, null, span(3, 0, 1)));
    }

    @Test
    void a_change_says_why() {
        Change silent = new Change(Kind.INSERT, null, span(1, 0, 1), " ", sources(), null,
                List.of(), 1);
        refused(Reason.RATIONALE_MISSING, "changes[0].rationale", body("Anders."), silent);
    }

    @Test
    void a_change_says_where_it_comes_from() {
        Change unsourced = new Change(Kind.INSERT, null, span(1, 0, 1), "darum", List.of(), null,
                List.of(), 1);
        refused(Reason.SOURCE_MISSING, "changes[0].sources", body("Anders."), unsourced);
    }

    @Test
    void a_move_may_name_the_other_zielbild_in_place_of_a_source() {
        holds(body("Dortmund fördert mutig die Umwandlung des Phoenix-Areals und den Wandel."),
                new Change(Kind.MOVE, null, span(1, 2, 3), "zur Abgrenzung", List.of(),
                        ZielbildId.next(), List.of(), 16));
    }

    @Test
    void a_move_names_the_other_zielbild() {
        refused(Reason.SPAN_UNFIT, "changes[0].otherZielbild", body("Anders."),
                change(Kind.MOVE, null, span(1, 0, 1)));
    }

    @Test
    void an_insertion_takes_nothing_away() {
        refused(Reason.SPAN_UNFIT, "changes[0].before", body("Anders."),
                change(Kind.INSERT, span(1, 0, 9), span(1, 0, 1)));
    }

    @Test
    void a_deletion_adds_nothing() {
        refused(Reason.SPAN_UNFIT, "changes[0].after", body("Anders."),
                change(Kind.DELETE, span(1, 0, 9), span(1, 0, 1)));
    }

    @Test
    void a_new_title_stands_in_the_title() {
        refused(Reason.SPAN_UNFIT, "changes[0].before", body("Anders."),
                change(Kind.RETITLE, span(1, 0, 9), span(0, 0, 1)));
        refused(Reason.SPAN_UNFIT, "changes[0].after", body("Anders."),
                change(Kind.RETITLE, span(0, 0, 1), span(1, 0, 1)));
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "MOVE", mode = EnumSource.Mode.EXCLUDE)
    void no_change_is_without_words(Kind kind) {
        assertThat(refusal(body("Anders."), change(kind, null, null)).reason())
                .isEqualTo(Reason.SPAN_UNFIT);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"REPLACE", "SPLIT", "MERGE"})
    void no_change_puts_the_same_words_in_the_place_of_words(Kind kind) {
        refused(Reason.CHANGE_WITHOUT_EFFECT, "changes[0]", body("Dortmund fördert anders."),
                change(kind, span(1, 0, 2), span(1, 0, 2)));
    }

    @Test
    void a_footnote_counts_from_one() {
        Change zero = new Change(Kind.INSERT, null, span(1, 0, 1), "darum", sources(), null,
                List.of(), 0);
        refused(Reason.FOOTNOTE_BELOW_ONE, "changes[0].footnote", body("Anders."), zero);
    }

    @Test
    void the_change_at_fault_is_named() {
        refused(Reason.SPAN_OUTSIDE_TEXT, "changes[1].after",
                body("Dortmund fördert die Umwandlung der Phoenix-Areale und den Wandel."),
                change(Kind.REPLACE, span(1, 4, 6), span(1, 4, 6)),
                change(Kind.INSERT, null, span(2, 0, 50)));
    }

    private static Wording body(String first) {
        return new Wording(BEFORE.title(), List.of(first, BEFORE.paragraphs().get(1)));
    }

    private static Span span(int paragraph, int from, int to) {
        return new Span(paragraph, from, to);
    }

    private static List<Source> sources() {
        return List.of(new Source.OfDezernat("Dezernat 5", List.of()));
    }

    private static Change change(Kind kind, @Nullable Span before, @Nullable Span after) {
        return new Change(kind, before, after, "darum", sources(), null, List.of(), 1);
    }

    private static void holds(Wording after, Change... changes) {
        assertThatCode(() -> Revision.check(BEFORE, after, List.of(changes)))
                .doesNotThrowAnyException();
    }

    private static Refused refused(Reason reason, String field, Wording after,
            Change... changes) {
        Refused refused = refusal(after, changes);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.field()).isEqualTo(field);
        return refused;
    }

    private static Refused refusal(Wording after, Change... changes) {
        return catchThrowableOfType(Refused.class,
                () -> Revision.check(BEFORE, after, List.of(changes)));
    }
}
