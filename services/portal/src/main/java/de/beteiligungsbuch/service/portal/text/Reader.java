package de.beteiligungsbuch.service.portal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.portal.history.Change;
import de.beteiligungsbuch.service.portal.history.Diff;
import de.beteiligungsbuch.service.portal.history.Text;
import de.beteiligungsbuch.service.portal.history.Words;
import de.beteiligungsbuch.service.portal.text.Alignment.Place;

/**
 * Lays a {@link Reading} out. A change says where its words stand in the version that it made; on a
 * page that shows another version they are followed there word by word.
 */
final class Reader {

    private final Text text;
    private final BiFunction<Integer, Integer, Diff> diffs;
    private final Map<List<Integer>, Alignment> alignments = new HashMap<>();

    /** @param diffs from one version to a later one */
    Reader(Text text, BiFunction<Integer, Integer, Diff> diffs) {
        this.text = text;
        this.diffs = diffs;
    }

    Reading read(int from, int to) {
        List<Note> notes = Note.of(text.changes()).stream()
                .filter(note -> note.change().version() <= to)
                .filter(note -> from == to || note.change().version() > from).toList();
        return Reading.of(from, to, alignment(from, to), notes, anchors(notes, from, to));
    }

    private Reading.Anchors anchors(List<Note> notes, int from, int to) {
        Map<Place, List<Note>> after = new HashMap<>();
        Map<Place, List<Note>> afterDeleted = new HashMap<>();
        Set<Place> changed = new HashSet<>();
        Set<Note> anchored = new HashSet<>();
        for (Note note : notes) {
            List<Place> brought = brought(note.change(), to);
            changed.addAll(brought);
            Optional<Place> there = last(brought);
            Optional<Place> gone = there.isPresent() || from == to
                    ? Optional.empty()
                    : last(taken(note.change(), from));
            Optional<Place> beside = there.isPresent() || gone.isPresent()
                    ? there
                    : beside(note.change(), to);
            gone.ifPresent(place -> add(afterDeleted, place, note));
            beside.ifPresent(place -> add(after, place, note));
            if (gone.isPresent() || beside.isPresent()) {
                anchored.add(note);
            }
        }
        return new Reading.Anchors(after, afterDeleted, changed, anchored);
    }

    /** The words that the change brought, as far as they still stand in {@code to}. */
    private List<Place> brought(Change change, int to) {
        return places(change.after()).stream()
                .flatMap(place -> follow(change.version(), to, place).stream()).toList();
    }

    /** The words that the change took out, as far as they stood already in {@code from}. */
    private List<Place> taken(Change change, int from) {
        return places(change.before()).stream()
                .flatMap(place -> back(from, change.basedOn(), place).stream()).toList();
    }

    /** The word before the place where something was taken out. */
    private Optional<Place> beside(Change change, int to) {
        Words before = change.before();
        return before == null || before.fromWord() == 0
                ? Optional.empty()
                : follow(change.basedOn(), to,
                        new Place(before.paragraph(), before.fromWord() - 1));
    }

    private Optional<Place> follow(int version, int to, Place place) {
        return version > to
                ? Optional.empty()
                : alignment(version, to).forward().apply(Optional.of(place));
    }

    private Optional<Place> back(int from, int version, Place place) {
        return from > version
                ? Optional.empty()
                : alignment(from, version).backward().apply(Optional.of(place));
    }

    private Alignment alignment(int from, int to) {
        return alignments.computeIfAbsent(List.of(from, to),
                pair -> from == to
                        ? Alignment.same(paragraphs(to))
                        : Alignment.of(diffs.apply(from, to)));
    }

    private List<String> paragraphs(int version) {
        Text.Wording wording = text.versions().stream()
                .filter(candidate -> candidate.version() == version).findFirst()
                .map(Text.Version::wording).orElse(text.wording());
        List<String> paragraphs = new ArrayList<>(List.of(wording.title()));
        paragraphs.addAll(wording.paragraphs());
        return paragraphs;
    }

    private static List<Place> places(@Nullable Words words) {
        return words == null
                ? List.of()
                : IntStream.range(words.fromWord(), words.toWord())
                        .mapToObj(word -> new Place(words.paragraph(), word)).toList();
    }

    private static Optional<Place> last(List<Place> places) {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
    }

    private static void add(Map<Place, List<Note>> notes, Place place, Note note) {
        notes.computeIfAbsent(place, _ -> new ArrayList<>()).add(note);
    }
}
