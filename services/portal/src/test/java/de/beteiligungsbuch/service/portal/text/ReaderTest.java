package de.beteiligungsbuch.service.portal.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.service.portal.history.Change;
import de.beteiligungsbuch.service.portal.history.Diff;
import de.beteiligungsbuch.service.portal.history.Entry;
import de.beteiligungsbuch.service.portal.history.Text;
import de.beteiligungsbuch.service.portal.history.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code a b c} becomes {@code a x c}, then {@code new a x c}, then {@code new a y c}. */
class ReaderTest {

    private static final Entry ENTRY = new Entry("strategy", 0, "e");
    private static final Map<String, Diff> DIFFS = Map.of(
            "1-2", diff("=a", "-b", "+x", "=c"),
            "2-3", diff("+new", "=a x c"),
            "1-3", diff("+new", "=a", "-b", "+x", "=c"),
            "3-4", diff("=new a", "-x", "+y", "=c"),
            "2-4", diff("+new", "=a", "-x", "+y", "=c"),
            "1-4", diff("+new", "=a", "-b", "+y", "=c"));

    private final Change replaced = change(7, 2, new Words(0, 1, 2, "b"), new Words(0, 1, 2, "x"));
    private final Change added = change(8, 3, null, new Words(0, 0, 1, "new"));
    private final Change again = change(9, 4, new Words(0, 2, 3, "x"), new Words(0, 2, 3, "y"));

    @Test
    void a_footnote_stands_after_the_words_that_its_change_brought() {
        assertThat(read(1, 2, replaced)).isEqualTo("a -b +x[7] c");
    }

    @Test
    void words_are_followed_to_the_version_that_is_shown() {
        assertThat(read(1, 3, replaced, added)).isEqualTo("+new[8] a -b +x[7] c");
    }

    @Test
    void a_change_before_the_versions_shown_has_no_footnote() {
        assertThat(read(2, 3, replaced, added)).isEqualTo("+new[8] a x c");
    }

    @Test
    void where_the_new_words_are_gone_again_the_footnote_stands_at_the_old_ones() {
        assertThat(read(1, 4, replaced, added, again)).isEqualTo("+new[8] a -b[7] +y[9] c");
    }

    @Test
    void one_version_is_read_as_it_stands_with_the_words_marked_that_changes_brought() {
        assertThat(read(3, 3, replaced, added, again)).isEqualTo("*new[8] a *x[7] c");
    }

    @Test
    void words_that_were_only_taken_out_leave_their_footnote_at_the_word_before() {
        Change deleted = change(5, 2, new Words(0, 1, 2, "b"), null);

        assertThat(read(2, 2, deleted)).isEqualTo("a[5] x c");
        assertThat(read(1, 2, deleted)).isEqualTo("a -b[5] +x c");
    }

    @Test
    void a_footnote_whose_words_are_nowhere_on_the_page_says_so() {
        Change first = change(5, 2, new Words(0, 0, 1, "gone"), null);

        Reading reading = reader(first).read(2, 2);

        assertThat(reading.notes()).hasSize(1).noneMatch(reading::shows);
    }

    @Test
    void a_change_without_a_number_gets_a_letter() {
        assertThat(Note.of(List.of(change(null, 2, null, null), replaced))).extracting(Note::label)
                .containsExactly("7", "a");
    }

    private static String read(int from, int to, Change... changes) {
        return reader(changes).read(from, to).paragraphs().getFirst().pieces().stream()
                .map(ReaderTest::told).collect(Collectors.joining(" "));
    }

    private static String told(Reading.Piece piece) {
        String sign = switch (piece.look()) {
            case PLAIN -> "";
            case DELETED -> "-";
            case INSERTED -> "+";
            case MARKED -> "*";
        };
        return sign + piece.words() + piece.notes().stream()
                .map(note -> "[" + note.label() + "]").collect(Collectors.joining());
    }

    private static Reader reader(Change... changes) {
        List<Text.Version> versions = new ArrayList<>();
        for (String title : List.of("a b c", "a x c", "new a x c", "new a y c")) {
            versions.add(new Text.Version(versions.size() + 1, title,
                    new Text.Wording(title, List.of()), "", null, Instant.EPOCH, null,
                    Instant.EPOCH, ENTRY));
        }
        Text text = new Text("id", 1, "a", 4, "FINAL", versions.getLast().wording(), List.of(),
                List.of(), null, List.of(), versions, List.of(changes), List.of(), List.of(), null,
                List.of(), List.of(), List.of(), null);
        return new Reader(text, (from, to) -> DIFFS.getOrDefault(from + "-" + to, diff()));
    }

    private static Diff diff(String... segments) {
        List<Diff.Segment> parsed = new ArrayList<>();
        for (String segment : segments) {
            String kind = switch (segment.charAt(0)) {
                case '+' -> "INSERT";
                case '-' -> "DELETE";
                default -> "EQUAL";
            };
            parsed.add(new Diff.Segment(kind, segment.substring(1)));
        }
        return new Diff(0, 0, List.of(new Diff.Paragraph(0, 0, parsed)));
    }

    private static Change change(@Nullable Integer footnote, int version, @Nullable Words before,
            @Nullable Words after) {
        return new Change(footnote, "REPLACE", version, version - 1, "because", List.of(), before,
                after, null, null, List.of(), Instant.EPOCH, null, Instant.EPOCH, ENTRY);
    }
}
