package de.beteiligungsbuch.service.council.feed.oparl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as council servers write it: lenient in form, bounded in size and depth. */
public final class OparlJson {

    private static final int DEPTH = 60;
    private static final int TEXT = 32 << 20;
    private static final int NUMBER = 400;
    private static final int NAME = 1_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH)
                            .maxStringLength(TEXT).maxNumberLength(NUMBER).maxNameLength(NAME)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private OparlJson() {}

    /** Reads and writes; what it writes has its members in the order of their names. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A text as JSON. */
    public static JsonNode tree(byte[] json) {
        return MAPPER.readTree(json);
    }

    /** The same text in UTF-8 without byte order mark; what is no UTF-8 is taken for Windows'. */
    static byte[] utf8(byte[] text) {
        boolean marked = text.length >= 3
                && Arrays.equals(Arrays.copyOf(text, 3), BYTE_ORDER_MARK);
        byte[] bare = marked ? Arrays.copyOfRange(text, 3, text.length) : text;
        return isUtf8(bare)
                ? bare
                : new String(bare, OLD_WINDOWS).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
