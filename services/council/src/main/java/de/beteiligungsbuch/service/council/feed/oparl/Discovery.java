package de.beteiligungsbuch.service.council.feed.oparl;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk.BrokenPage;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;

/**
 * Finds the lists of a server.
 *
 * @param system what it says of itself, or null where the feed begins at a Body
 * @param bodies the raw bytes of its Bodies
 * @param lists  of all Bodies, in the order in which they are read
 * @param notes  what was odd, as sentences
 */
public record Discovery(
        @Nullable JsonNode system,
        List<byte[]> bodies,
        List<ListAt> lists,
        List<String> notes) {

    /** Member of a Body to what its list holds; people are not read. */
    private static final Map<String, String> LISTS = listMembers();

    /** Takes copies of the lists. */
    public Discovery {
        bodies = List.copyOf(bodies);
        lists = List.copyOf(lists);
        notes = List.copyOf(notes);
    }

    private static Map<String, String> listMembers() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("organization", "Organization");
        lists.put("meeting", "Meeting");
        lists.put("paper", "Paper");
        lists.put("agendaItem", "AgendaItem");
        lists.put("consultation", "Consultation");
        lists.put("file", "File");
        lists.put("locationList", "Location");
        lists.put("legislativeTermList", "LegislativeTerm");
        return lists;
    }

    /**
     * Asks the server.
     *
     * @param start the address of a System or a Body
     * @throws FetchFailed if there is no answer
     * @throws BrokenPage  if there is no OParl at the address
     */
    public static Discovery of(FeedClient client, URI start) throws FetchFailed, BrokenPage {
        Answer answer = client.get(start);
        if (answer.isMarkup() || !answer.isGood()) {
            throw new BrokenPage(start, answer, answer.isMarkup()
                    ? "There is a web page at this address, not OParl."
                    : "The server answers this address with status " + answer.status() + ".");
        }
        byte[] text = OparlJson.utf8(answer.body());
        JsonNode object = json(start, answer, text);
        List<String> notes = new ArrayList<>();
        String id = Members.text(object, "id");
        if (id != null) {
            client.callsItself(id);
        }
        String kind = Kinds.ofType(object).orElse("");
        if (kind.equals("System") || object.has("oparlVersion")) {
            return new Discovery(object, bodies(client, answer, object, notes), List.of(), notes);
        }
        boolean body = kind.equals("Body")
                || (object.has("paper") && object.has("meeting"));
        if (!body) {
            throw new BrokenPage(start, answer,
                    "There is JSON at this address, but neither an OParl System nor a Body.");
        }
        return new Discovery(null, List.of(text), List.of(), notes);
    }

    private static JsonNode json(URI start, Answer answer, byte[] text) throws BrokenPage {
        try {
            return OparlJson.tree(text);
        } catch (JacksonException e) {
            throw new BrokenPage(start, answer,
                    "What is at this address is no JSON: " + e.getOriginalMessage());
        }
    }

    private static List<byte[]> bodies(FeedClient client, Answer system, JsonNode object,
            List<String> notes) throws FetchFailed, BrokenPage {
        List<byte[]> bodies = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String link : Members.ids(object, "body")) {
            ListWalk walk = new ListWalk(client,
                    new ListAt("Body", client.site().at(system.uri(), link)), null, null);
            for (var step = walk.step(); step.isPresent(); step = walk.step()) {
                boolean fresh = false;
                for (byte[] item : step.get().page().items()) {
                    fresh |= known(item).filter(known::add).map(id -> bodies.add(item))
                            .orElse(false);
                }
                walk.foundNew(fresh);
            }
            notes.addAll(walk.notes());
        }
        return bodies;
    }

    private static Optional<String> known(byte[] item) {
        try {
            return Optional.of(ObjectReader.read(item, "Body").getFirst().id());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /**
     * The same with the lists of its Bodies, each brought to the feed's own server.
     *
     * @throws FetchFailed if a list is at another server
     */
    public Discovery withLists(FeedClient client, URI start) throws FetchFailed {
        List<ListAt> found = new ArrayList<>();
        for (byte[] body : bodies) {
            JsonNode object = OparlJson.tree(body);
            for (Map.Entry<String, String> list : LISTS.entrySet()) {
                JsonNode link = object.path(list.getKey());
                if (link.isString() && !link.asString().isBlank()) {
                    found.add(new ListAt(list.getValue(), client.site().at(start,
                            link.asString())));
                }
            }
        }
        return new Discovery(system, bodies, found, notes);
    }
}
