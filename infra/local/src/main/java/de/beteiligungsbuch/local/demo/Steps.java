package de.beteiligungsbuch.local.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** Takes step after step, remembers the ids that the services gave, and reports the progress. */
final class Steps {

    private static final String MODERATOR = "moderator";

    private final CityClient city;
    private final Story story;
    private final Progress progress;
    private final Map<String, String> ids = new HashMap<>();
    private final int total;
    private int done;

    Steps(CityClient city, Story story, Progress progress) {
        this.city = city;
        this.story = story;
        this.progress = progress;
        this.total = count(story);
    }

    Story story() {
        return story;
    }

    JsonNode participation(String path, String step, Body body)
            throws IOException, InterruptedException {
        return take(MODERATOR, "/api/participation/v1/" + path, step, body);
    }

    JsonNode strategy(String path, String step, Body body)
            throws IOException, InterruptedException {
        return take("editor", "/api/strategy/v1/" + path, step, body);
    }

    JsonNode council(String path, String step, Body body) throws IOException, InterruptedException {
        return take("clerk", "/api/council/v1/" + path, step, body);
    }

    private JsonNode take(String role, String path, String step, Body body)
            throws IOException, InterruptedException {
        JsonNode answer = city.post(role, path, step, body.map());
        done++;
        progress.done(done, total, step);
        return answer;
    }

    /** Remembers what a step made. */
    void remember(String name, JsonNode answer, String field) {
        ids.put(name, answer.required(field).stringValue());
    }

    /** The id of what an earlier step made. */
    String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("the story speaks of " + name + " before it is told");
        }
        return id;
    }

    private static int count(Story story) {
        int perPhase = story.phases().stream().mapToInt(phase -> phase.closed() == null ? 1 : 2)
                .sum();
        int perFormat = story.formats().stream().mapToInt(format -> format.held() == null ? 1 : 2)
                .sum();
        int contributions = story.zielbilder().stream().flatMap(text -> text.notes().stream())
                .mapToInt(note -> CityStory.contributors(note).size()).sum();
        int revisions = story.zielbilder().stream()
                .mapToInt(text -> (int) text.notes().stream().mapToInt(Story.Note::revision)
                        .distinct().count())
                .sum();
        return 1 + perPhase + perFormat + story.spannungsfelder().size()
                + 2 * story.ausgangsbilder().size()
                + 2 * story.zielbilder().size() + contributions + revisions
                + 3 * story.council().size() + 5;
    }

    /** The names under which the formats are remembered. */
    static String format(String title) {
        return "format " + title;
    }

    /** The name under which a text is remembered. */
    static String text(String kind, int number) {
        return kind + " " + number;
    }

    /** The name under which a contribution is remembered. */
    static String contribution(Story.Note note, String source) {
        return "contribution " + note.footnote() + " " + source;
    }

    /** The ids of several texts of one kind. */
    List<String> texts(String kind, List<Integer> numbers) {
        return numbers.stream().map(number -> id(text(kind, number))).toList();
    }
}
