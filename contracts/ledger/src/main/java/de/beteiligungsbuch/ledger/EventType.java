package de.beteiligungsbuch.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wire name of a kind of event and its version, for example
 * {@code de.beteiligungsbuch.participation.ContributionSubmitted.v1} (CloudEvents {@code type}). A
 * new meaning is a new version; a released name never changes.
 *
 * @param context lower-case name of the context that states such facts
 * @param name    the fact, in the past tense
 * @param version from 1
 */
public record EventType(String context, String name, int version) {

    /** Few types, read millions of times. */
    private static final Map<String, EventType> KNOWN = new ConcurrentHashMap<>();
    private static final int KNOWN_AT_MOST = 1_000;
    private static final String PREFIX = "de.beteiligungsbuch.";
    private static final Pattern FORM = Pattern
            .compile("de\\.beteiligungsbuch\\.([a-z]+)\\.([A-Z][A-Za-z]+)\\.v([1-9][0-9]{0,3})");

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static EventType parse(String wire) {
        EventType known = KNOWN.get(wire);
        return known == null ? remember(wire, read(wire)) : known;
    }

    private static EventType remember(String wire, EventType type) {
        if (KNOWN.size() < KNOWN_AT_MOST) {
            KNOWN.put(wire, type);
        }
        return type;
    }

    private static EventType read(String wire) {
        Matcher matcher = FORM.matcher(wire);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "an event type reads de.beteiligungsbuch.<context>.<Name>.v<n>, this one: "
                            + wire);
        }
        return new EventType(matcher.group(1), matcher.group(2),
                Integer.parseInt(matcher.group(3)));
    }

    /** The JSON Schema of {@code data} (CloudEvents {@code dataschema}): a URN, bound to no host. */
    public String schema() {
        return "urn:beteiligungsbuch:schema:" + context + ":" + name + ":v" + version;
    }

    /** The file name of its schema and of its golden entry, without ending. */
    public String fileName() {
        return name + ".v" + version;
    }

    @Override
    public String toString() {
        return PREFIX + context + "." + name + ".v" + version;
    }
}
