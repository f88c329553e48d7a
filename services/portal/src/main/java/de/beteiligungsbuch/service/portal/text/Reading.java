package de.beteiligungsbuch.service.portal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beteiligungsbuch.service.portal.text.Alignment.Place;
import de.beteiligungsbuch.service.portal.text.Alignment.Word;

/**
 * A text as it is read on the page: what changed from one version to another, each change with its
 * footnote at the words that it is about. One version compared with itself is read as it stands.
 *
 * @param from     the earlier version
 * @param to       the later version, or the same
 * @param notes    of the changes from the one to the other; of all up to {@code to} where they are
 *                 the same
 * @param anchored those of the notes whose words are on the page
 */
record Reading(
        int from,
        int to,
        List<Paragraph> paragraphs,
        List<Note> notes,
        Set<Note> anchored) {

    /** How words are shown. */
    enum Look {
        /** As they stand. */
        PLAIN,
        /** Taken out. */
        DELETED,
        /** Put in. */
        INSERTED,
        /** Standing there because of a change. */
        MARKED
    }

    /**
     * Words that look alike.
     *
     * @param notes whose number stands after the last word; mostly none
     */
    record Piece(Look look, String words, List<Note> notes) {}

    /** A paragraph; the first one is the title. */
    record Paragraph(boolean title, List<Piece> pieces) {}

    /** Whether a single version is read. */
    public boolean single() {
        return from == to;
    }

    /** Whether the words of that note are on the page. */
    public boolean shows(Note note) {
        return anchored.contains(note);
    }

    static Reading of(int from, int to, Alignment text, Collection<Note> notes, Anchors anchors) {
        Set<Place> marked = from == to ? anchors.changed() : Set.of();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (List<Word> words : text.paragraphs()) {
            paragraphs.add(new Paragraph(isTitle(words), pieces(words, anchors, marked)));
        }
        return new Reading(from, to, List.copyOf(paragraphs), List.copyOf(notes),
                anchors.anchored());
    }

    private static boolean isTitle(List<Word> words) {
        return words.stream().anyMatch(word -> {
            Place place = word.to() == null ? word.from() : word.to();
            return place != null && place.paragraph() == 0;
        });
    }

    private static List<Piece> pieces(List<Word> words, Anchors anchors, Set<Place> marked) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int index = 0; index < words.size(); index++) {
            Word word = words.get(index);
            run.append(run.isEmpty() ? "" : " ").append(word.text());
            List<Note> here = anchors.at(word);
            Look look = look(word, marked);
            boolean last = index + 1 == words.size();
            if (last || !here.isEmpty() || look(words.get(index + 1), marked) != look) {
                pieces.add(new Piece(look, run.toString(), here));
                run.setLength(0);
            }
        }
        return List.copyOf(pieces);
    }

    private static Look look(Word word, Set<Place> marked) {
        if (word.to() == null) {
            return Look.DELETED;
        }
        if (word.from() == null) {
            return Look.INSERTED;
        }
        return marked.contains(word.to()) ? Look.MARKED : Look.PLAIN;
    }

    /** The notes to stand after a word, and the words that the changes brought. */
    record Anchors(
            Map<Place, List<Note>> after,
            Map<Place, List<Note>> afterDeleted,
            Set<Place> changed,
            Set<Note> anchored) {

        List<Note> at(Word word) {
            if (word.to() != null) {
                return after.getOrDefault(word.to(), List.of());
            }
            return word.from() == null
                    ? List.of()
                    : afterDeleted.getOrDefault(word.from(), List.of());
        }
    }
}
