package de.beteiligungsbuch.service.portal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import de.beteiligungsbuch.service.portal.history.Change;

/**
 * A footnote.
 *
 * @param label the number under which it was published; a letter where it was published without one
 */
record Note(String label, Change change) {

    private static final int LETTERS = 26;

    /** One for each change: by their numbers, as they were published, then those without one. */
    static List<Note> of(List<Change> changes) {
        List<Note> notes = new ArrayList<>();
        int unnumbered = 0;
        for (Change change : changes) {
            String label = change.footnote() == null
                    ? letter(unnumbered++)
                    : change.footnote().toString();
            notes.add(new Note(label, change));
        }
        notes.sort(Comparator.comparing(note -> note.change().footnote(),
                Comparator.nullsLast(Comparator.naturalOrder())));
        return notes;
    }

    private static String letter(int index) {
        String letter = Character.toString('a' + index % LETTERS);
        return index < LETTERS ? letter : letter + (index / LETTERS + 1);
    }

    /** Whether the city gave it that number. */
    public boolean numbered() {
        return change.footnote() != null;
    }

    /** The fragment of the address that leads to the note. */
    public String anchor() {
        return "fn-" + label;
    }

    /** The fragment of the address that leads to its words. */
    public String wordsAnchor() {
        return "ref-" + label;
    }
}
