package de.beteiligungsbuch.service.council.feed.oparl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;

/** Cuts a page into the objects on it, each with its own bytes. */
public final class PageReader {

    private PageReader() {}

    /**
     * Reads a page of a list: an object with {@code data}, a bare array, or a single object in the
     * place of a list.
     *
     * @param expected what the objects are, such as {@code Paper}
     * @throws Unreadable with the reason
     */
    public static ListPage read(Answer answer, String expected) throws Unreadable {
        if (answer.isMarkup()) {
            throw new Unreadable("The server answered with a web page (HTML or XML) and status "
                    + answer.status() + " in the place of JSON.");
        }
        if (!answer.isGood()) {
            throw new Unreadable("The server answered with status " + answer.status() + ".");
        }
        byte[] text = OparlJson.utf8(answer.body());
        try (JsonParser parser = OparlJson.mapper().createParser(text)) {
            return switch (parser.nextToken()) {
                case START_ARRAY -> new ListPage(items(parser, text), null, false);
                case START_OBJECT -> page(parser, text, expected);
                case null, default -> throw new Unreadable("The answer is empty or no list.");
            };
        } catch (JacksonException e) {
            throw new Unreadable("The answer is no JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * The bytes of each object that a text holds: alone, one behind the other, in a list, or on a
     * page of a list.
     *
     * @throws Unreadable with the reason
     */
    public static List<byte[]> objects(byte[] json) throws Unreadable {
        byte[] text = OparlJson.utf8(json);
        List<byte[]> objects = new ArrayList<>();
        try (JsonParser parser = OparlJson.mapper().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_ARRAY -> objects.addAll(items(parser, text));
                    case START_OBJECT -> objects.addAll(alone(parser, text));
                    default -> throw new Unreadable("It holds neither objects nor lists of them.");
                }
            }
        } catch (JacksonException e) {
            throw new Unreadable("It is no JSON: " + e.getOriginalMessage());
        }
        return objects;
    }

    /** The object that the parser is at, or those of its {@code data}. */
    private static List<byte[]> alone(JsonParser parser, byte[] text) {
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        List<byte[]> data = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            boolean list = parser.nextToken() == JsonToken.START_ARRAY && member.equals("data");
            if (list) {
                data = items(parser, text);
            } else {
                parser.skipChildren();
            }
        }
        int to = Math.toIntExact(parser.currentLocation().getByteOffset());
        return data == null ? List.of(Arrays.copyOfRange(text, from, to)) : data;
    }

    private static ListPage page(JsonParser parser, byte[] text, String expected)
            throws Unreadable {
        List<byte[]> items = null;
        JsonNode links = null;
        JsonNode pagination = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("data") && value == JsonToken.START_ARRAY) {
                items = items(parser, text);
            } else if (member.equals("data") && value == JsonToken.START_OBJECT) {
                items = List.of(slice(parser, text));
            } else if (member.equals("links")) {
                links = parser.readValueAsTree();
            } else if (member.equals("pagination")) {
                pagination = parser.readValueAsTree();
            } else {
                parser.skipChildren();
            }
        }
        if (items == null) {
            return new ListPage(List.of(single(text, expected)), null, false);
        }
        String next = next(links);
        return new ListPage(items, next, next == null && more(pagination));
    }

    private static @Nullable String next(@Nullable JsonNode links) {
        if (links == null) {
            return null;
        }
        JsonNode next = links.path("next");
        return next.isObject() ? Members.text(next, "href") : Members.text(links, "next");
    }

    private static boolean more(@Nullable JsonNode pagination) {
        return pagination != null && pagination.path("currentPage").asInt(0) > 0
                && pagination.path("currentPage").asInt(0) < pagination.path("totalPages")
                        .asInt(0);
    }

    private static byte[] single(byte[] text, String expected) throws Unreadable {
        JsonNode object = OparlJson.tree(text);
        String kind = Kinds.ofType(object).orElse("");
        boolean plausible = kind.equals(expected)
                || (kind.isEmpty() && expected.equals("Body") && object.hasNonNull("id"));
        if (!plausible) {
            throw new Unreadable(kind.isEmpty()
                    ? "The answer is no list: it has no data."
                    : "The answer is no list but a single object of the kind " + kind + ".");
        }
        return text;
    }

    private static List<byte[]> items(JsonParser parser, byte[] text) {
        List<byte[]> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(slice(parser, text));
        }
        return items;
    }

    /** The bytes of the value that the parser is at; it goes to the value's end. */
    private static byte[] slice(JsonParser parser, byte[] text) {
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        if (parser.currentToken().isScalarValue()) {
            parser.getString(); // reads it to its end
        }
        int to = Math.toIntExact(parser.currentLocation().getByteOffset());
        return Arrays.copyOfRange(text, from, to);
    }
}
