package de.beteiligungsbuch.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one entry in a single pass over its bytes, without building a tree of it. */
final class EntryReader {

    private final byte[] bytes;
    private final Map<String, String> attributes = new HashMap<>(32);
    private byte @Nullable [] data;

    EntryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    LedgerEntry read() {
        if (bytes.length > Limits.ENTRY_BYTES) {
            throw new MalformedEntry(
                    "an entry has at most " + Limits.ENTRY_BYTES + " bytes, this one "
                            + bytes.length);
        }
        checkEncoding();
        try (JsonParser parser = LedgerJson.mapper().createParser(bytes)) {
            members(parser);
        } catch (JacksonException e) {
            throw new MalformedEntry(
                    "an entry is one JSON object in UTF-8: " + e.getOriginalMessage(), e);
        }
        return entry();
    }

    /** JSON parsers also take byte order marks, UTF-16 and UTF-32; a ledger holds none of them. */
    private void checkEncoding() {
        if (bytes.length < 2 || bytes[0] != '{' || bytes[1] == 0) {
            throw new MalformedEntry("an entry is one JSON object in UTF-8");
        }
        if (isAscii()) {
            return;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new MalformedEntry("an entry is one JSON object in UTF-8", e);
        }
    }

    private boolean isAscii() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long seen = 0;
        while (buffer.remaining() >= Long.BYTES) {
            seen |= buffer.getLong();
        }
        while (buffer.hasRemaining()) {
            seen |= buffer.get();
        }
        return (seen & 0x8080_8080_8080_8080L) == 0;
    }

    private void members(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedEntry("an entry is a JSON object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("data")) {
                data = slice(parser);
            } else if (value == JsonToken.VALUE_STRING) {
                attributes.put(name, parser.getString());
            } else {
                throw new MalformedEntry("attribute " + name + " is no string");
            }
        }
        if (parser.nextToken() != null) {
            throw new MalformedEntry("something follows the entry");
        }
    }

    private byte[] slice(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedEntry("data is no JSON object");
        }
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return Arrays.copyOfRange(bytes, from, (int) parser.currentLocation().getByteOffset());
    }

    private LedgerEntry entry() {
        if (!required("specversion", Function.identity()).equals("1.0")) {
            throw new MalformedEntry("specversion is not 1.0 but " + attributes.get("specversion"));
        }
        long index = required("ledgerindex", EntryReader::decimal);
        LeafHash previous = optional("previous", LeafHash::parse);
        if ((previous == null) != (index == 0)) {
            throw new MalformedEntry("entry " + index
                    + (previous == null ? " lacks" : " must not have") + " previous");
        }
        byte[] payload = data;
        if (payload == null) {
            throw new MalformedEntry("data is missing");
        }
        return new LedgerEntry(bytes, required("id", EventId::of),
                required("source", Function.identity()),
                required("type", EventType::parse), required("time", EntryTime::parse),
                required("subject", Function.identity()),
                required("aggregatetype", Function.identity()),
                required("aggregatesequence", EntryReader::decimal), provenance(), index,
                required("writerepoch", EntryReader::decimal), previous, payload);
    }

    private Provenance provenance() {
        String request = attributes.get("requestid");
        if (request == null && attributes.containsKey("requestdigest")) {
            throw new MalformedEntry("attribute requestdigest stands without requestid");
        }
        return new Provenance(required("actorrole", ActorRole::of), optional("actor", Actor::of),
                attributes.get("correlationid"), optional("causationid", EventId::of),
                attributes.get("traceparent"),
                request == null
                        ? null
                        : required("requestdigest", digest -> new RequestId(request, digest)));
    }

    private <T> T required(String name, Function<String, T> read) {
        T value = optional(name, read);
        if (value == null) {
            throw new MalformedEntry("attribute " + name + " is missing");
        }
        return value;
    }

    private <T> @Nullable T optional(String name, Function<String, T> read) {
        String text = attributes.get(name);
        try {
            return text == null ? null : read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEntry("attribute " + name + ": " + e.getMessage(), e);
        }
    }

    private static long decimal(String text) {
        long number = Long.parseLong(text);
        if (number < 0 || !Long.toString(number).equals(text)) {
            throw new IllegalArgumentException(
                    "not a decimal number without sign or leading zero: " + text);
        }
        return number;
    }
}
