package de.beteiligungsbuch.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * What the demonstration tells, as it stands in {@code demo/stadtgespraech.json}. Values that the
 * services take as they are stay untyped here.
 */
record Story(
        Map<String, Object> process,
        List<Phase> phases,
        List<Format> formats,
        List<List<String>> spannungsfelder,
        List<Text> ausgangsbilder,
        List<Text> zielbilder,
        List<Paper> council,
        Paper adoption,
        String strategyTitle) {

    record Phase(
            int number,
            String title,
            @Nullable String motto,
            String result,
            String opened,
            @Nullable String closed) {}

    record Format(
            String title,
            String series,
            int phase,
            String access,
            List<String> ways,
            @Nullable Map<String, Object> selection,
            @Nullable String accompanies,
            @Nullable String scheduled,
            @Nullable String held,
            @Nullable Map<String, Object> attendance,
            @Nullable List<Map<String, Object>> totals) {}

    /** An Ausgangsbild or a Zielbild; its texts carry the marks that {@link MarkedText} reads. */
    record Text(
            int number,
            String title,
            List<String> paragraphs,
            @Nullable List<Integer> ausgangsbilder,
            @Nullable List<Note> changes) {

        List<Note> notes() {
            return changes == null ? List.of() : changes;
        }
    }

    /**
     * Why a marked passage changed.
     *
     * @param footnote its published number; null for what has none
     * @param marker   of the passage, where that is not the footnote's number
     * @param wish     what the sources asked for, summed up
     * @param stage    in which revision; null for the first
     */
    record Note(
            @Nullable Integer footnote,
            @Nullable Integer marker,
            String kind,
            List<String> sources,
            String wish,
            String rationale,
            @Nullable Integer otherZielbild,
            @Nullable List<Integer> ausgangsbilder,
            @Nullable String resolution,
            @Nullable Integer stage) {

        int mark() {
            if (marker != null) {
                return marker;
            }
            if (footnote == null) {
                throw new IllegalStateException("a note has a footnote or a marker: " + rationale);
            }
            return footnote;
        }

        int revision() {
            return stage == null ? 1 : stage;
        }
    }

    record Paper(
            String key,
            String drucksache,
            Map<String, Object> content,
            String registered,
            String gremium,
            String meeting,
            String role,
            String raw,
            String outcome,
            @Nullable String effect) {}

    static Story read() {
        try (InputStream json = Story.class.getResourceAsStream("/demo/stadtgespraech.json")) {
            return LedgerJson.mapper().readValue(json, Story.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the demonstration is part of this software, yet cannot be read", e);
        }
    }
}
