package de.beteiligungsbuch.ledgerservice.input;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;

import de.beteiligungsbuch.ledgerservice.ServiceReason;

/**
 * JSON in UTF-8 and nothing else, both ways. The bytes are decoded before they are parsed: a parser
 * may guess at encodings and mend what is broken.
 */
final class StrictJsonConverter extends AbstractGenericHttpMessageConverter<Object> {

    /** What answers of a kind of their own are written as, for example those of the actuator. */
    private static final MediaType ANY_JSON = new MediaType("application", "*+json");

    StrictJsonConverter() {
        super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON, ANY_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type != String.class && type != byte[].class
                && !org.springframework.core.io.Resource.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        if (type == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            return false;
        }
        Charset charset = type.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8);
    }

    @Override
    public Object read(Type type, @Nullable Class<?> context, HttpInputMessage message)
            throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(message.getBody().readAllBytes())).toString();
        } catch (CharacterCodingException e) {
            throw new InputRefused(ServiceReason.MALFORMED_JSON, null);
        }
        return StrictJson.mapper().readValue(text, StrictJson.mapper().constructType(type));
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return read(type, null, message);
    }

    @Override
    protected void writeInternal(Object value, @Nullable Type type, HttpOutputMessage message)
            throws IOException {
        message.getBody().write(StrictJson.mapper().writeValueAsBytes(value));
    }
}
