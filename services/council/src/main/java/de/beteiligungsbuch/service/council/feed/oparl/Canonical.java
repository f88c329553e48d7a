package de.beteiligungsbuch.service.council.feed.oparl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.council.SourceDigest;

/** What an object says, apart from how it is written down and when it says that it was changed. */
public final class Canonical {

    private static final Set<String> STAMPS = Set.of("created", "modified");

    private Canonical() {}

    /** The hash of what it says. */
    static SourceDigest digest(ObjectNode flat) {
        ObjectNode said = flat.objectNode();
        flat.properties().stream().filter(member -> !STAMPS.contains(member.getKey()))
                .forEach(member -> said.set(member.getKey(), sorted(member.getValue())));
        return SourceDigest.of(OparlJson.mapper().writeValueAsBytes(said));
    }

    /** The names of the members in which two versions differ, stamps left out. */
    public static List<String> difference(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.propertyNames().forEach(names::add);
        after.propertyNames().forEach(names::add);
        return names.stream().filter(name -> !STAMPS.contains(name))
                .filter(name -> !sorted(before.path(name)).equals(sorted(after.path(name))))
                .toList();
    }

    /** The names of the members of which two versions both say something, but not the same. */
    public static List<String> contradiction(JsonNode one, JsonNode other) {
        return difference(one, other).stream()
                .filter(name -> !isNothing(one.path(name)) && !isNothing(other.path(name)))
                .toList();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.asString().isBlank());
    }

    /** Lists of texts, such as ids, have no order that means anything. */
    private static JsonNode sorted(JsonNode value) {
        if (!(value instanceof ArrayNode array) || array.isEmpty()
                || array.valueStream().anyMatch(one -> !one.isString())) {
            return value;
        }
        List<JsonNode> texts = new ArrayList<>();
        array.forEach(texts::add);
        texts.sort(Comparator.comparing(JsonNode::asString));
        ArrayNode sorted = array.arrayNode();
        texts.forEach(sorted::add);
        return sorted;
    }
}
