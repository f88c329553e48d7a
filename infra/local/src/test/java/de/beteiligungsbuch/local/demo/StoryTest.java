package de.beteiligungsbuch.local.demo;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoryTest {

    private final Story story = Story.read();
    private final List<Story.Note> notes = story.zielbilder().stream()
            .flatMap(text -> text.notes().stream())
            .filter(note -> note.footnote() != null).toList();

    @Test
    void twelve_zielbilder_carry_the_footnotes_1_to_42() {
        assertThat(story.zielbilder()).hasSize(12);
        assertThat(notes).extracting(Story.Note::footnote)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 42).boxed().toList());
    }

    @Test
    void they_name_72_sources_and_all_but_the_moved_sentence_have_one() {
        assertThat(notes.stream().mapToInt(note -> note.sources().size()).sum()).isEqualTo(72);
        assertThat(notes).filteredOn(note -> note.sources().isEmpty()).singleElement()
                .matches(note -> note.kind().equals("MOVE")
                        && Integer.valueOf(4).equals(note.otherZielbild()));
    }

    @Test
    void every_mark_in_a_text_has_a_note_and_every_note_a_mark() {
        for (Story.Text text : story.zielbilder()) {
            assertThat(new MarkedText(text).read(mark -> true).places().keySet())
                    .describedAs(text.title())
                    .containsExactlyInAnyOrderElementsOf(
                            text.notes().stream().map(Story.Note::mark).toList());
        }
    }

    @Test
    void a_mark_tells_which_words_stood_there_and_which_stand_there_now() {
        MarkedText text = new MarkedText(new Story.Text(1, "Ein Titel",
                List.of("Die {7|Seele=>neue Identität} bleibt. {8|=>Ja!}"), null, null));

        assertThat(text.read(mark -> false).paragraphs()).containsExactly("Ein Titel",
                "Die Seele bleibt.");
        assertThat(text.read(mark -> false).places())
                .containsEntry(7, new MarkedText.Place(1, 1, 2))
                .containsEntry(8, new MarkedText.Place(1, 3, 3));
        assertThat(text.read(mark -> mark == 7).paragraphs().getLast())
                .isEqualTo("Die neue Identität bleibt.");
        assertThat(text.read(mark -> true).places()).containsEntry(8,
                new MarkedText.Place(1, 4, 5));
    }

    @Test
    void a_repeated_step_sends_its_fields_in_the_same_order() {
        MarkedText text = new MarkedText(story.zielbilder().getFirst());

        assertThat(text.read(mark -> false).wording().keySet()).containsExactly("title",
                "paragraphs");
    }
}
