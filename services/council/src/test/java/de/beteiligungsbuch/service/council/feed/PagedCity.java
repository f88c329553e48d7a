package de.beteiligungsbuch.service.council.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import de.beteiligungsbuch.service.council.feed.CityServer.Reply;

/**
 * A council with many papers and meetings on many pages: paper <i>n</i> was decided as item
 * <i>n</i> of its meeting. Each object answers under its id.
 */
public final class PagedCity implements AutoCloseable {

    private static final int PAGE = 25;
    private static final int ITEMS = 10;

    private final CityServer server = new CityServer().system();
    private final Map<String, String> papers = new LinkedHashMap<>();
    private final Map<String, String> meetings = new LinkedHashMap<>();

    /** With that many papers. */
    public PagedCity(int count) {
        server.list("/organizations", Council.RAT);
        server.on("/papers", query -> page("/papers", papers, query));
        server.on("/meetings", query -> page("/meetings", meetings, query));
        server.onOther(this::object);
        IntStream.rangeClosed(1, count).forEach(this::addPaper);
        for (int meeting = 1; meeting <= (count + ITEMS - 1) / ITEMS; meeting++) {
            setResults(meeting, "einstimmig beschlossen");
        }
    }

    /** What it answers at. */
    public CityServer server() {
        return server;
    }

    /** Adds a paper, or gives it another name if it is there. */
    public void addPaper(int number) {
        papers.put("/paper/" + number,
                Council.paper(number, "Stadtstrategie, Teil " + number, number + "-26")
                        .replace("/meeting/1\"", "/meeting/" + ((number - 1) / ITEMS + 1) + "\""));
    }

    /** Takes a paper away without a word. */
    public void removePaper(int number) {
        papers.remove("/paper/" + number);
    }

    /** Gives all items of a meeting a result, without a new time of its last change. */
    public void setResults(int meeting, String result) {
        List<String> items = new ArrayList<>();
        for (int item = (meeting - 1) * ITEMS + 1; item <= meeting * ITEMS; item++) {
            items.add(Council.item(item, result));
        }
        meetings.put("/meeting/" + meeting,
                Council.meeting(items.toArray(String[]::new)).replace("/meeting/1\"",
                        "/meeting/" + meeting + "\""));
    }

    private Reply page(String list, Map<String, String> all, String query) {
        int page = query.startsWith("page=") ? Integer.parseInt(query.substring(5)) : 1;
        List<String> objects = List.copyOf(all.values());
        int from = Math.min(objects.size(), (page - 1) * PAGE);
        int to = Math.min(objects.size(), page * PAGE);
        String next = to == objects.size()
                ? ""
                : "\"next\":\"$" + list + "?page=" + (page + 1) + "\"";
        return json("{\"data\":[" + String.join(",", objects.subList(from, to)) + "],\"links\":{"
                + next + "}}");
    }

    private Reply object(String path) {
        String found = papers.getOrDefault(path, meetings.getOrDefault(path, ""));
        return found.isEmpty() ? Reply.status(404, "") : json(found);
    }

    private Reply json(String text) {
        return Reply.json(text.replace("$", server.origin()));
    }

    @Override
    public void close() {
        server.close();
    }
}
