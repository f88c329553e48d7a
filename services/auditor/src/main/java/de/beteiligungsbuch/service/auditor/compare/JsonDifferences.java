package de.beteiligungsbuch.service.auditor.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where two JSON values differ. Things with an id are compared with the thing of that id. */
final class JsonDifferences {

    /** So long a piece of a text is shown. */
    private static final int SHOWN = 160;
    private static final int BEFORE = 40;

    private final List<Place> places = new ArrayList<>();

    private JsonDifferences() {}

    /** One of them; null for what is not there. */
    record Place(String where, @Nullable String portals, @Nullable String own) {}

    static List<Place> between(JsonNode portals, JsonNode own) {
        JsonDifferences differences = new JsonDifferences();
        differences.compare("", portals, own);
        return differences.places;
    }

    private void compare(String where, @Nullable JsonNode portals, @Nullable JsonNode own) {
        if (portals == null || own == null) {
            places.add(new Place(where, portals == null ? null : shown(portals),
                    own == null ? null : shown(own)));
        } else if (portals.isObject() && own.isObject()) {
            compareObjects(where, portals, own);
        } else if (portals.isArray() && own.isArray()) {
            compareArrays(where, portals, own);
        } else if (portals.isString() && own.isString()) {
            compareTexts(where, portals.stringValue(), own.stringValue());
        } else if (!portals.equals(own) && !portals.toString().equals(own.toString())) {
            places.add(new Place(where, shown(portals), shown(own)));
        }
    }

    private void compareObjects(String where, JsonNode portals, JsonNode own) {
        Set<String> names = new LinkedHashSet<>(own.propertyNames());
        names.addAll(portals.propertyNames());
        names.forEach(name -> compare(where.isEmpty() ? name : where + "." + name,
                portals.get(name), own.get(name)));
    }

    private void compareArrays(String where, JsonNode portals, JsonNode own) {
        Optional<Map<String, JsonNode>> portalsById = byId(portals);
        Optional<Map<String, JsonNode>> ownById = byId(own);
        if (portalsById.isPresent() && ownById.isPresent()) {
            Set<String> ids = new LinkedHashSet<>(ownById.get().keySet());
            ids.addAll(portalsById.get().keySet());
            ids.forEach(id -> compare(where + "[" + id + "]", portalsById.get().get(id),
                    ownById.get().get(id)));
        } else if (portals.size() == own.size()) {
            for (int i = 0; i < own.size(); i++) {
                compare(where + "[" + i + "]", portals.get(i), own.get(i));
            }
        } else {
            onlyIn(own, portals).forEach(element -> compare(where + "[]", null, element));
            onlyIn(portals, own).forEach(element -> compare(where + "[]", element, null));
        }
    }

    /** Elements that the other has not, or not as often. */
    private static List<JsonNode> onlyIn(JsonNode some, JsonNode other) {
        List<String> there = new ArrayList<>();
        other.forEach(element -> there.add(element.toString()));
        List<JsonNode> only = new ArrayList<>();
        some.forEach(element -> {
            if (!there.remove(element.toString())) {
                only.add(element);
            }
        });
        return only;
    }

    /** Empty unless each has an id of its own. */
    private static Optional<Map<String, JsonNode>> byId(JsonNode array) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        for (JsonNode element : array) {
            String id = id(element);
            if (id == null || byId.put(id, element) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(byId);
    }

    /** An edition has none but its strategy's and its number. */
    private static @Nullable String id(JsonNode element) {
        JsonNode id = element.get("id");
        JsonNode strategy = element.get("strategy");
        JsonNode edition = element.get("edition");
        if (id != null && id.isString()) {
            return id.stringValue();
        }
        return strategy == null || edition == null
                ? null
                : strategy.asString() + "/" + edition.asString();
    }

    private void compareTexts(String where, String portals, String own) {
        if (!portals.equals(own)) {
            int from = 0;
            while (from < Math.min(portals.length(), own.length())
                    && portals.charAt(from) == own.charAt(from)) {
                from++;
            }
            places.add(new Place(where, piece(portals, from), piece(own, from)));
        }
    }

    private static String piece(String text, int at) {
        int from = at > BEFORE && text.length() > SHOWN ? at - BEFORE : 0;
        String piece = text.substring(from, Math.min(text.length(), from + SHOWN));
        return (from > 0 ? "… " : "") + piece + (from + SHOWN < text.length() ? " …" : "");
    }

    private static String shown(JsonNode value) {
        return piece(value.isString() ? value.stringValue() : value.toString(), 0);
    }
}
