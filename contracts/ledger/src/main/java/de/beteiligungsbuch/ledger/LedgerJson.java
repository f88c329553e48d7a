package de.beteiligungsbuch.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which events become JSON: fields in the order of the record, absent values left
 * out, instants as RFC 3339 in UTC, no insignificant white space. Reading keeps to itself what it
 * does not know, so that older readers survive newer optional fields.
 */
public final class LedgerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(QuickInstants.module())
            .annotationIntrospector(AnnotationIntrospector.pair(new NullMarkedRecords(),
                    new JacksonAnnotationIntrospector()))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                    DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final JsonMapper PAYLOADS = MAPPER.rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private LedgerJson() {}

    /** For payloads of entries: that no name stands twice was seen when the entry was read. */
    static JsonMapper payloads() {
        return PAYLOADS;
    }

    /** The shared mapper; safe for concurrent use. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
