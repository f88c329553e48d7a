package de.beteiligungsbuch.ledgerservice.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * How requests are read: nothing unknown, nothing twice, nothing after the value, nothing taken for
 * something else. Events are read more kindly, by {@link LedgerJson}.
 */
public final class StrictJson {

    private static final JsonMapper MAPPER = LedgerJson.mapper().rebuild()
            .annotationIntrospector(AnnotationIntrospector.pair(new OwnRules(),
                    LedgerJson.mapper().deserializationConfig().getAnnotationIntrospector()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule("requests")
                    .addDeserializer(Instant.class, new InstantText())
                    .addDeserializer(String.class, new PlainText()))
            .build();

    private StrictJson() {}

    /** The mapper; safe for concurrent use. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** RFC 3339, years 0000 to 9999, kept to the microsecond. */
    private static final class InstantText extends StdScalarDeserializer<Instant> {

        InstantText() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            String text = parser.getString();
            try {
                OffsetDateTime time = OffsetDateTime.parse(text);
                if (time.getYear() >= 0 && time.getYear() <= 9999) {
                    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
                }
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, Instant.class, "not RFC 3339");
            }
            throw context.weirdStringException(text, Instant.class, "year out of range");
        }
    }

    /** Text without control characters (but line feeds and tabs) and unpaired surrogates. */
    private static final class PlainText extends StdScalarDeserializer<String> {

        PlainText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getString();
            if (!Characters.areText(text, true)) {
                throw context.weirdStringException("", String.class, "no text");
            }
            return text;
        }
    }
}
