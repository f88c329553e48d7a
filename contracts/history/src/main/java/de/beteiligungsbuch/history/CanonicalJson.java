package de.beteiligungsbuch.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * The one JSON of a state: members in the order of their names (by UTF-16 code units, as RFC 8785
 * § 3.2.3), absent values left out, no white space, instants as RFC 3339 in UTC. Its numbers are
 * integers. Two states are equal exactly if these bytes are.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = LedgerJson.mapper().rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CanonicalJson() {}

    /**
     * The bytes of a state, UTF-8.
     *
     * @throws MalformedState if a text in it is no Unicode, which no honest writer lets pass
     */
    public static byte[] bytes(History state) {
        try {
            return MAPPER.writeValueAsBytes(state);
        } catch (JacksonException e) {
            throw new MalformedState(state.ref(), e);
        }
    }

    /** Reads a state back, in whatever order and with whatever white space it was kept. */
    public static <H extends History> H read(byte[] json, Class<H> state) {
        return MAPPER.readValue(json, state);
    }
}
