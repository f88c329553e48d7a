package de.beteiligungsbuch.local.demo;

import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the editors of the strategy record. */
final class StrategyStory {

    private static final String AUSGANGSBILD = "ausgangsbild";
    private static final String ZIELBILD = "zielbild";
    private static final String DRAFTED = "2025-03";
    private static final String RESOLVED = "2025-05-22";
    private static final String FINAL = "2025-05-26";

    private final Steps steps;
    private final Story story;

    StrategyStory(Steps steps) {
        this.steps = steps;
        this.story = steps.story();
    }

    void lookAtTheCity() throws IOException, InterruptedException {
        for (Story.Text text : story.ausgangsbilder()) {
            draft("ausgangsbilder", AUSGANGSBILD, text, Dates.instant("2024-01"), List.of());
            finalise("ausgangsbilder", AUSGANGSBILD, text, Dates.instant("2024-23"));
        }
    }

    void draftZielbilder() throws IOException, InterruptedException {
        int number = 0;
        for (List<String> poles : story.spannungsfelder()) {
            number++;
            steps.strategy("spannungsfelder", "name Spannungsfeld " + number,
                    new Body().with("processId", steps.id("process")).with("number", number)
                            .with("poles", poles)
                            .with("occurredAt", Dates.instant("2024-11")));
        }
        for (Story.Text text : story.zielbilder()) {
            List<Integer> from = text.ausgangsbilder();
            draft("zielbilder", ZIELBILD, text, Dates.instant(DRAFTED),
                    from == null ? List.of() : steps.texts(AUSGANGSBILD, from));
        }
    }

    private void draft(String path, String kind, Story.Text text, String occurredAt,
            List<String> ausgangsbilder)
            throws IOException, InterruptedException {
        Body body = new Body().with("processId", steps.id("process")).with("number", text.number())
                .with("wording", new MarkedText(text).read(mark -> false).wording())
                .with("occurredAt", occurredAt);
        if (kind.equals(ZIELBILD)) {
            body.with("ausgangsbilder", ausgangsbilder);
        }
        steps.remember(Steps.text(kind, text.number()),
                steps.strategy(path, "draft " + kind + " " + text.number(), body), kind + "Id");
    }

    private void finalise(String path, String kind, Story.Text text, String occurredAt)
            throws IOException, InterruptedException {
        steps.strategy(path + "/" + steps.id(Steps.text(kind, text.number())) + "/finalisation",
                "finalise " + kind + " " + text.number(),
                new Body().with("occurredAt", occurredAt));
    }

    void revise() throws IOException, InterruptedException {
        for (Story.Text text : story.zielbilder()) {
            List<Integer> stages = text.notes().stream().map(Story.Note::revision).distinct()
                    .sorted().toList();
            for (int stage : stages) {
                revise(text, stage);
            }
            finalise("zielbilder", ZIELBILD, text, Dates.instant(FINAL));
        }
    }

    private void revise(Story.Text text, int stage) throws IOException, InterruptedException {
        Map<Integer, Story.Note> notes = new LinkedHashMap<>();
        text.notes().forEach(note -> notes.put(note.mark(), note));
        MarkedText marked = new MarkedText(text);
        MarkedText.Reading before = marked.read(mark -> stageOf(notes, mark) < stage);
        MarkedText.Reading after = marked.read(mark -> stageOf(notes, mark) <= stage);
        List<Map<String, Object>> changes = new ArrayList<>();
        for (Story.Note note : notes.values()) {
            if (note.revision() == stage) {
                changes.add(change(note, before, after));
            }
        }
        steps.strategy("zielbilder/" + steps.id(Steps.text(ZIELBILD, text.number())) + "/revisions",
                "revise zielbild " + text.number() + ", version " + (stage + 1),
                new Body().with("basedOn", stage).with("wording", after.wording())
                        .with("changes", changes)
                        .with("occurredAt", stage == 1
                                ? Dates.at(CityStory.REVISED, LocalTime.NOON)
                                : Dates.at(RESOLVED, LocalTime.of(18, 0))));
    }

    private static int stageOf(Map<Integer, Story.Note> notes, int mark) {
        Story.Note note = notes.get(mark);
        if (note == null) {
            throw new IllegalStateException("mark " + mark + " has no note");
        }
        return note.revision();
    }

    private Map<String, Object> change(Story.Note note, MarkedText.Reading before,
            MarkedText.Reading after) {
        Integer other = note.otherZielbild();
        List<Integer> ausgangsbilder = note.ausgangsbilder();
        return new Body().with("kind", note.kind())
                .with("before", covered(before.places().get(note.mark())))
                .with("after", covered(after.places().get(note.mark())))
                .with("rationale", note.rationale())
                .with("sources",
                        note.sources().stream().map(source -> source(note, source)).toList())
                .with("otherZielbild", other == null ? null : steps.id(Steps.text(ZIELBILD, other)))
                .with("ausgangsbilder",
                        ausgangsbilder == null ? null : steps.texts(AUSGANGSBILD, ausgangsbilder))
                .with("footnote", note.footnote()).map();
    }

    private static MarkedText.@Nullable Place covered(MarkedText.@Nullable Place place) {
        return place == null || place.coversNothing() ? null : place;
    }

    private Map<String, Object> source(Story.Note note, String source) {
        String paper = note.resolution();
        if (paper != null) {
            return new Body().with("kind", "RESOLUTION").with("name", source)
                    .with("resolution", steps.id("resolution phoenix")).with("drucksache", paper)
                    .map();
        }
        List<String> contributions = List.of(steps.id(Steps.contribution(note, source)));
        if (CityStory.isDezernat(source)) {
            return new Body().with("kind", "DEZERNAT").with("name", source)
                    .with("contributions", contributions).map();
        }
        return new Body().with("kind", "FORMAT").with("name", source)
                .with("format", steps.id(Steps.format(source))).with("contributions", contributions)
                .map();
    }

    /** Puts the first edition together and lays it before the council. */
    void compileAndSubmit() throws IOException, InterruptedException {
        Story.Paper paper = story.adoption();
        new CityStory(steps).register(paper);
        steps.remember("strategy",
                steps.strategy("strategies", "compile the strategy",
                        new Body().with("processId", steps.id("process"))
                                .with("title", story.strategyTitle())
                                .with("occurredAt", Dates.instant(FINAL))),
                "strategyId");
        steps.strategy("strategies/" + steps.id("strategy") + "/editions/1/submission",
                "submit the strategy",
                new Body().with("vorlageId", steps.id("vorlage " + paper.key()))
                        .with("drucksache", paper.drucksache())
                        .with("occurredAt", Dates.instant("2025-06~")));
    }
}
