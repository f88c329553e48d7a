package de.beteiligungsbuch.bench.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * What a city's server answers, prepared as bytes: an OParl 1.1 System with one Body and pages of
 * 100. Always the same for the same name.
 */
final class City {

    private static final int PAGE = 100;
    private static final int PAPERS_A_MEETING = 10;
    /** A meeting with its invitation and ten items; ten papers, each with two files and a consultation. */
    private static final int OBJECTS_A_MEETING = 2 + 5 * PAPERS_A_MEETING;
    private static final String NOTHING = "{\"data\":[],\"links\":{},\"pagination\":{"
            + "\"totalElements\":0,\"elementsPerPage\":100,\"currentPage\":1,\"totalPages\":1}}";

    /** Where objects stand. */
    enum Shape {
        /** Files, consultations and agenda items in the papers and meetings that they belong to. */
        EMBEDDED,
        /** Every object for itself, in the list of its kind. */
        LISTED
    }

    private final Map<String, byte[]> answers = new HashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final String origin;
    private final Shape shape;

    private City(String origin, Shape shape, int objects, Random random) {
        this.origin = origin;
        this.shape = shape;
        for (int i = 1; i <= Texts.GREMIEN.size(); i++) {
            add("organization", Texts.organization(i));
        }
        for (int i = 1; i <= meetings(objects); i++) {
            addMeeting(i, random);
        }
        Map<String, String> links = new LinkedHashMap<>();
        lists.keySet().forEach(list -> links.put(list, "$/" + list));
        answers.put("system", bytes(Texts.system()));
        answers.put("bodies", bytes(page(List.of(Texts.body(links)), "bodies", 1, 1, 1)));
        lists.forEach(this::pages);
        lists.clear();
    }

    /**
     * A city.
     *
     * @param origin  where it is, without a slash at the end; all ids begin with it
     * @param objects how many there are at least, those embedded included; at most 60 more
     */
    static City of(String origin, Shape shape, int objects, long seed) {
        return new City(origin, shape, objects, new Random(seed));
    }

    /** How many papers there are among so many objects. */
    static int papers(int objects) {
        return meetings(objects) * PAPERS_A_MEETING;
    }

    private static int meetings(int objects) {
        return (objects + OBJECTS_A_MEETING - 1) / OBJECTS_A_MEETING;
    }

    /**
     * What is at a path.
     *
     * @param path     behind the origin and its slash
     * @param filtered whether only what was modified lately is asked for: that is nothing
     */
    Optional<byte[]> answer(String path, boolean filtered) {
        boolean list = !path.equals("system") && !path.equals("bodies");
        return filtered && list
                ? Optional.of(NOTHING.getBytes(StandardCharsets.UTF_8))
                : Optional.ofNullable(answers.get(path));
    }

    private void addMeeting(int number, Random random) {
        List<String> items = new ArrayList<>();
        for (int place = 0; place < PAPERS_A_MEETING; place++) {
            int paper = (number - 1) * PAPERS_A_MEETING + place + 1;
            items.add(put("agendaItem", Texts.item(paper, number, place + 1, random)));
            String consultation = put("consultation", Texts.consultation(paper, number));
            String main = put("file", Texts.file(2 * paper, "Vorlage", random));
            String other = put("file", Texts.file(2 * paper + 1, "Anlage", random));
            add("paper", Texts.paper(paper, consultation, main, other, random));
        }
        String invitation = put("file", Texts.file(-number, "Einladung", random));
        add("meeting", Texts.meeting(number, invitation, items));
    }

    /** An object, to be embedded, or its id if it stands in a list. */
    private String put(String list, String object) {
        if (shape == Shape.EMBEDDED) {
            return object;
        }
        add(list, object);
        return object.substring(object.indexOf(':') + 1, object.indexOf(','));
    }

    private void add(String list, String object) {
        lists.computeIfAbsent(list, name -> new ArrayList<>()).add(object);
    }

    private void pages(String list, List<String> objects) {
        int pages = (objects.size() + PAGE - 1) / PAGE;
        for (int page = 1; page <= pages; page++) {
            String json = page(objects.subList((page - 1) * PAGE,
                    Math.min(objects.size(), page * PAGE)), list, page, pages, objects.size());
            answers.put(page == 1 ? list : list + "?page=" + page, bytes(json));
        }
    }

    private static String page(List<String> objects, String list, int page, int pages, int all) {
        @Nullable
        String next = page == pages ? null : "\"$/" + list + "?page=" + (page + 1) + "\"";
        return "{\"data\":[" + String.join(",", objects) + "],\"links\":{\"first\":\"$/" + list
                + "\"" + (next == null ? "" : ",\"next\":" + next) + "},\"pagination\":{"
                + "\"totalElements\":" + all + ",\"elementsPerPage\":" + PAGE + ",\"currentPage\":"
                + page + ",\"totalPages\":" + pages + "}}";
    }

    private byte[] bytes(String json) {
        return json.replace("$", origin).getBytes(StandardCharsets.UTF_8);
    }
}
