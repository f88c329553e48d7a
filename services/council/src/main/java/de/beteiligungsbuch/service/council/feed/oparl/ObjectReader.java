package de.beteiligungsbuch.service.council.feed.oparl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.council.SourceDigest;

/** Takes an object apart into itself and the objects that are embedded in it. */
public final class ObjectReader {

    private ObjectReader() {}

    /**
     * The object first, then what it embeds, people left out.
     *
     * @param raw      the bytes of the object, one JSON value
     * @param expected what kind it is if it does not say so
     * @throws Unreadable if it is no object with an id
     */
    public static List<Seen> read(byte[] raw, String expected) throws Unreadable {
        JsonNode json;
        try {
            json = OparlJson.tree(raw);
        } catch (JacksonException e) {
            throw new Unreadable("It is no JSON: " + e.getOriginalMessage());
        }
        if (!(json instanceof ObjectNode object)) {
            throw new Unreadable("It is no object but " + json.getNodeType() + ".");
        }
        String id = Members.text(object, "id");
        if (id == null) {
            throw new Unreadable("It has no id.");
        }
        List<Seen> seen = new ArrayList<>();
        SourceDigest digest = SourceDigest.of(raw);
        take(object, id, Kinds.ofType(object).orElse(expected), new Place(null, null, digest),
                seen);
        return seen;
    }

    /** Why something is no object. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /** Where an object stands. */
    private record Place(
            @Nullable String parent,
            @Nullable String modified,
            SourceDigest raw) {}

    private static void take(ObjectNode object, String id, String kind, Place place,
            List<Seen> seen) {
        String own = Members.text(object, "modified");
        String modified = own == null ? place.modified() : own;
        int at = seen.size();
        Place within = new Place(id, modified, place.raw());
        ObjectNode flat = flat(object, within, seen);
        seen.add(at, new Seen(id, kind, place.parent(),
                Members.flag(object, "deleted").orElse(false), modified, flat,
                Canonical.digest(flat), place.raw()));
    }

    private static ObjectNode flat(ObjectNode object, Place within, List<Seen> seen) {
        ObjectNode flat = object.objectNode();
        object.properties()
                .forEach(member -> flat.set(member.getKey(),
                        flat(member.getValue(), member.getKey(), within, seen)));
        return flat;
    }

    private static JsonNode flat(JsonNode value, @Nullable String member, Place within,
            List<Seen> seen) {
        if (value instanceof ArrayNode array) {
            ArrayNode flat = array.arrayNode();
            array.forEach(one -> flat.add(flat(one, member, within, seen)));
            return flat;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        String id = Members.text(object, "id");
        Optional<String> kind = Kinds.embedded(object, member);
        if (id == null || kind.isEmpty()) {
            return flat(object, within, seen);
        }
        if (!Kinds.isAboutPeople(kind.get())) {
            take(object, id, kind.get(), within, seen);
        }
        return object.stringNode(id);
    }
}
