package de.beteiligungsbuch.service.council.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.council.feed.CityServer.Reply;

/** A small city whose information system changes from day to day, in the shape of a product. */
public final class SimulatedCity implements AutoCloseable {

    /** Whose software it runs. */
    public enum Product {
        /** Tombstones without type in every list, no types within objects, 404 for an empty window. */
        STERNBERG,
        /** Another order of everything each day, files listed and embedded, next loses the filter. */
        SOMACOS,
        /** An object in the place of a list, "N/A", raw control characters. */
        ALLRIS,
        /** No filter, everything was modified today, an unknown address is the System. */
        RUBIN
    }

    private static final int PAGE = 7;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    /** An object: members of its own, and which objects it embeds. */
    public static final class Thing {
        final String kind;
        final String id;
        final @Nullable Thing parent;
        final Map<String, String> members = new TreeMap<>();
        Instant modified;
        boolean there = true;
        boolean tombstone;

        Thing(String kind, String id, @Nullable Thing parent, Instant modified) {
            this.kind = kind;
            this.id = id;
            this.parent = parent;
            this.modified = modified;
        }

        public String kind() {
            return kind;
        }

        public @Nullable Thing parent() {
            return parent;
        }

        public boolean isThere() {
            return there;
        }

        /** Sets a member, and says so or not. */
        public void edit(String member, String value) {
            members.put(member, value);
        }
    }

    private final CityServer server = new CityServer().system();
    private final Product product;
    private final Random random;
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private int day;

    public SimulatedCity(Product product, long seed) {
        this.product = product;
        this.random = new Random(seed);
        if (product == Product.SOMACOS) {
            server.json("/bodies", """
                    {"data":[{"id":"$/body/1","type":"https://schema.oparl.org/1.1/Body",
                      "name":"Stadt Test","organization":"$/organizations","meeting":"$/meetings",
                      "paper":"$/papers","file":"$/files"}],"links":{}}""");
            server.on("/files", query -> page("File", query));
        }
        server.on("/organizations", query -> page("Organization", query));
        server.on("/meetings", query -> page("Meeting", query));
        server.on("/papers", query -> page("Paper", query));
        server.onOther(this::byId);
    }

    public CityServer server() {
        return server;
    }

    public List<Thing> things() {
        return List.copyOf(things.values());
    }

    public List<Thing> within(Thing parent) {
        return things.values().stream().filter(one -> one.parent == parent).toList();
    }

    /** Adds an object with some members. */
    public Thing add(String kind, String path, @Nullable Thing parent,
            Map<String, String> members) {
        Thing thing = new Thing(kind, server.origin() + path, parent, now());
        thing.members.putAll(members);
        things.put(thing.id, thing);
        return thing;
    }

    /** The next day begins. */
    public void nextDay() {
        day++;
    }

    /** Noon of the day. */
    public Instant now() {
        return FIRST.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Says that it changed today, and what it is embedded in too. */
    public void stamp(Thing thing) {
        for (Thing one = thing; one != null; one = one.parent) {
            one.modified = now();
        }
    }

    /** Takes it away with all that it embeds. */
    public void remove(Thing thing, boolean tombstone) {
        thing.there = false;
        thing.tombstone = tombstone;
        thing.modified = now();
    }

    public void bringBack(Thing thing) {
        thing.there = true;
        thing.tombstone = false;
    }

    /** Whether it and what it is embedded in are there. */
    public static boolean isShown(Thing thing) {
        for (Thing one = thing; one != null; one = one.parent) {
            if (!one.there) {
                return false;
            }
        }
        return true;
    }

    private Reply page(String kind, String query) {
        if (product == Product.SOMACOS && query.contains("%")) {
            return Reply.status(400, "Bad Request");
        }
        Map<String, String> asked = Arrays.stream(query.split("&"))
                .filter(part -> part.contains("=")).map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        boolean filter = asked.containsKey("modified_since") && product != Product.RUBIN;
        Instant since = filter ? now().minusSeconds(2 * 86_400) : Instant.EPOCH;
        List<Thing> found = new ArrayList<>(things.values().stream()
                .filter(one -> one.kind.equals(kind) && !one.modified.isBefore(since))
                .filter(one -> isShown(one) || one.tombstone).toList());
        if (product == Product.SOMACOS) {
            Collections.shuffle(found, new Random(day));
        }
        if (found.isEmpty() && filter && product == Product.STERNBERG) {
            return new Reply(404, Map.of(), "{\"error\":{\"message\":\"none\"}}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        int page = Integer.parseInt(asked.getOrDefault("page", "1"));
        int to = Math.min(found.size(), page * PAGE);
        String keep = filter && product != Product.SOMACOS
                ? "&modified_since=" + asked.get("modified_since")
                : "";
        String next = to == found.size()
                ? ""
                : "\"next\":\"" + server.origin() + "/" + kind.toLowerCase(Locale.ROOT)
                        + "s?page=" + (page + 1) + keep + "\"";
        return Reply.json(found.subList(Math.min(to, (page - 1) * PAGE), to).stream()
                .map(one -> json(one, true)).collect(Collectors.joining(",", "{\"data\":[", "]"))
                + ",\"links\":{" + next + "}}");
    }

    private Reply byId(String path) {
        Thing thing = things.get(server.origin() + path);
        if (thing != null && isShown(thing)) {
            return Reply.json(json(thing, true));
        }
        return product == Product.RUBIN
                ? Reply.json("{\"id\":\"" + server.origin()
                        + "/system\",\"type\":\"https://schema.oparl.org/1.0/System\"}")
                : Reply.status(404, "gone");
    }

    private String json(Thing thing, boolean own) {
        if (!thing.there) {
            return "{\"id\":\"" + thing.id + "\",\"deleted\":true,\"modified\":\"" + thing.modified
                    + "\"}";
        }
        List<String> parts = new ArrayList<>();
        parts.add(text("id", thing.id));
        if (own || product != Product.STERNBERG) {
            parts.add(text("type", "https://schema.oparl.org/1.1/" + thing.kind));
        }
        Instant modified = product == Product.RUBIN ? now() : thing.modified;
        parts.add(text("modified", modified.toString()));
        if (product == Product.RUBIN) {
            parts.add(text("created", now().toString()));
        }
        thing.members.forEach((name, value) -> parts
                .add(value.startsWith("[") || value.equals("true") || value.equals("false")
                        ? "\"" + name + "\":" + value
                        : text(name, value)));
        embedded(thing).forEach((member, list) -> parts.add("\"" + member + "\":" + list));
        if (product == Product.ALLRIS) {
            parts.add("\"web\":\"N/A\"");
            parts.add("\"vendor:note\":\"a\u0001b\"");
        }
        if (product == Product.SOMACOS) {
            Collections.shuffle(parts, random);
        }
        return "{" + String.join(",", parts) + "}";
    }

    private Map<String, String> embedded(Thing thing) {
        Map<String, List<String>> lists = new TreeMap<>();
        List<Thing> within = new ArrayList<>(within(thing));
        if (product == Product.SOMACOS) {
            Collections.shuffle(within, random);
        }
        within.stream().filter(Thing::isThere).forEach(one -> lists
                .computeIfAbsent(member(one.kind), any -> new ArrayList<>())
                .add(json(one, false)));
        Map<String, String> texts = new TreeMap<>();
        lists.forEach((member, list) -> texts.put(member,
                list.size() == 1 && (product == Product.ALLRIS || member.equals("mainFile"))
                        ? list.getFirst()
                        : "[" + String.join(",", list) + "]"));
        return texts;
    }

    private static String member(String kind) {
        return switch (kind) {
            case "AgendaItem" -> "agendaItem";
            case "Consultation" -> "consultation";
            case "File" -> "mainFile";
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String text(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    @Override
    public void close() {
        server.close();
    }
}
