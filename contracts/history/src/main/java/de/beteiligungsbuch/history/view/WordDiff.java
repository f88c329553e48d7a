package de.beteiligungsbuch.history.view;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Wording;

/** The difference of two wordings, paragraph by paragraph, word by word. */
public final class WordDiff {

    /** What became of some words. */
    public enum Kind {
        /** They stand in both. */
        EQUAL,
        /** They stand in the older one alone. */
        DELETE,
        /** They stand in the newer one alone. */
        INSERT
    }

    /** Words that follow each other, joined by single spaces. */
    public record Segment(Kind kind, String words) {}

    /**
     * A paragraph.
     *
     * @param from     its number in the older wording, 0 for the title; null where it is new
     * @param to       its number in the newer wording; null where it is gone
     * @param segments in reading order; what was replaced stands before what replaces it
     */
    public record Paragraph(
            @Nullable Integer from,
            @Nullable Integer to,
            List<Segment> segments) {}

    private WordDiff() {}

    /** What makes {@code newer} of {@code older}. */
    public static List<Paragraph> of(Wording older, Wording newer) {
        return pairs(older, newer).stream()
                .map(pair -> new Paragraph(pair.from, pair.to,
                        segments(words(older, pair.from), words(newer, pair.to))))
                .toList();
    }

    /** Whether every word of the span still stands in the newer wording, in its place. */
    public static boolean keeps(Wording older, Span span, Wording newer) {
        for (Pair pair : pairs(older, newer)) {
            Integer from = pair.from;
            if (from != null && from == span.paragraph()) {
                return pair.to != null && deltas(words(older, from), words(newer, pair.to)).stream()
                        .filter(delta -> delta.getType() != DeltaType.EQUAL)
                        .noneMatch(delta -> touches(delta, span));
            }
        }
        return false;
    }

    private static boolean touches(AbstractDelta<String> delta, Span span) {
        int from = delta.getSource().getPosition();
        int to = from + delta.getSource().size();
        return from < span.toWord() && to > span.fromWord();
    }

    /** Paragraphs that belong together; at least one of the two is given. */
    private record Pair(@Nullable Integer from, @Nullable Integer to) {}

    private static List<Pair> pairs(Wording older, Wording newer) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(0, 0));
        for (AbstractDelta<String> delta : deltas(older.paragraphs(), newer.paragraphs())) {
            int from = delta.getSource().getPosition() + 1;
            int to = delta.getTarget().getPosition() + 1;
            int gone = delta.getSource().size();
            int come = delta.getTarget().size();
            for (int i = 0; i < Math.max(gone, come); i++) {
                pairs.add(new Pair(i < gone ? from + i : null, i < come ? to + i : null));
            }
        }
        return pairs;
    }

    private static List<String> words(Wording wording, @Nullable Integer paragraph) {
        return paragraph == null ? List.of() : wording.words(paragraph);
    }

    private static List<Segment> segments(List<String> older, List<String> newer) {
        List<Segment> segments = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas(older, newer)) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(segments, Kind.EQUAL, delta.getSource().getLines());
            } else {
                add(segments, Kind.DELETE, delta.getSource().getLines());
                add(segments, Kind.INSERT, delta.getTarget().getLines());
            }
        }
        return segments;
    }

    private static void add(List<Segment> segments, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            segments.add(new Segment(kind, String.join(" ", words)));
        }
    }

    private static List<AbstractDelta<String>> deltas(List<String> older, List<String> newer) {
        return DiffUtils.diff(older, newer, true).getDeltas();
    }
}
