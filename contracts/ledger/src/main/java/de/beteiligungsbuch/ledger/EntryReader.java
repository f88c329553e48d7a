package de.beteiligungsbuch.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one entry, without building a tree of it. */
final class EntryReader {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.nativeOrder());

    private final byte[] bytes;
    private final Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    private byte @Nullable [] data;

    EntryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    LedgerEntry read() {
        checkLength();
        checkEncoding();
        OrderedEntry ordered = new OrderedEntry(bytes, attributes);
        if (ordered.read()) {
            data = ordered.payload();
        } else {
            attributes.clear();
            parse();
        }
        return entry();
    }

    /**
     * The entry, if its bytes are those that {@link EntryDraft} would write of it, given that
     * {@code data} is one JSON object.
     *
     * @return null if they are not
     * @throws MalformedEntry if an attribute is wrong
     */
    @Nullable
    LedgerEntry readAsWritten() {
        checkLength();
        checkEncoding();
        OrderedEntry ordered = new OrderedEntry(bytes, attributes);
        if (!ordered.readAround()) {
            return null;
        }
        data = ordered.payload();
        LedgerEntry entry = entry();
        return isWritten(entry) ? entry : null;
    }

    /** All other attributes have one text only for each value, or are kept as text. */
    private boolean isWritten(LedgerEntry entry) {
        return entry.epoch() > 0
                && "application/json".equals(attributes.get(Attribute.DATACONTENTTYPE))
                && entry.type().schema().equals(attributes.get(Attribute.DATASCHEMA))
                && isLowerCase(Attribute.ID) && isLowerCase(Attribute.CAUSATIONID)
                && isLowerCase(Attribute.ACTOR);
    }

    private boolean isLowerCase(Attribute uuid) {
        String text = attributes.get(uuid);
        for (int i = 0; text != null && i < text.length(); i++) {
            if (text.charAt(i) >= 'A' && text.charAt(i) <= 'F') {
                return false;
            }
        }
        return true;
    }

    private void checkLength() {
        if (bytes.length > Limits.ENTRY_BYTES) {
            throw new MalformedEntry(
                    "an entry has at most " + Limits.ENTRY_BYTES + " bytes, this one "
                            + bytes.length);
        }
    }

    /** An entry in any order. */
    private void parse() {
        try (JsonParser parser = LedgerJson.mapper().createParser(bytes)) {
            members(parser);
        } catch (JacksonException e) {
            throw new MalformedEntry(
                    "an entry is one JSON object in UTF-8: " + e.getOriginalMessage(), e);
        }
    }

    /** JSON parsers also take byte order marks, UTF-16 and UTF-32; a ledger holds none of them. */
    private void checkEncoding() {
        if (bytes.length < 2 || bytes[0] != '{' || bytes[1] == 0) {
            throw new MalformedEntry("an entry is one JSON object in UTF-8");
        }
        // What is malformed becomes the replacement character; a text may hold that of itself.
        if (isAscii() || new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0) {
            return;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new MalformedEntry("an entry is one JSON object in UTF-8", e);
        }
    }

    private boolean isAscii() {
        long seen = 0;
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            seen |= (long) EIGHT.get(bytes, at);
        }
        for (; at < bytes.length; at++) {
            seen |= bytes[at];
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
                Attribute known = Attribute.of(name);
                if (known != null) {
                    attributes.put(known, parser.getString());
                }
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
        if (!required(Attribute.SPECVERSION, Function.identity()).equals("1.0")) {
            throw new MalformedEntry(
                    "specversion is not 1.0 but " + attributes.get(Attribute.SPECVERSION));
        }
        long index = required(Attribute.LEDGERINDEX, EntryReader::decimal);
        LeafHash previous = optional(Attribute.PREVIOUS, LeafHash::parse);
        if ((previous == null) != (index == 0)) {
            throw new MalformedEntry("entry " + index
                    + (previous == null ? " lacks" : " must not have") + " previous");
        }
        byte[] payload = data;
        if (payload == null) {
            throw new MalformedEntry("data is missing");
        }
        return new LedgerEntry(bytes, required(Attribute.ID, EventId::of),
                required(Attribute.SOURCE, Function.identity()),
                required(Attribute.TYPE, EventType::parse),
                required(Attribute.TIME, EntryTime::parse),
                required(Attribute.SUBJECT, Function.identity()),
                required(Attribute.AGGREGATETYPE, Function.identity()),
                required(Attribute.AGGREGATESEQUENCE, EntryReader::decimal), provenance(), index,
                required(Attribute.WRITEREPOCH, EntryReader::decimal), previous, payload);
    }

    private Provenance provenance() {
        String request = attributes.get(Attribute.REQUESTID);
        if (request == null && attributes.get(Attribute.REQUESTDIGEST) != null) {
            throw new MalformedEntry("attribute requestdigest stands without requestid");
        }
        return new Provenance(required(Attribute.ACTORROLE, ActorRole::of),
                optional(Attribute.ACTOR, Actor::of),
                attributes.get(Attribute.CORRELATIONID),
                optional(Attribute.CAUSATIONID, EventId::of),
                attributes.get(Attribute.TRACEPARENT),
                request == null
                        ? null
                        : required(Attribute.REQUESTDIGEST,
                                digest -> new RequestId(request, digest)));
    }

    private <T> T required(Attribute attribute, Function<String, T> read) {
        T value = optional(attribute, read);
        if (value == null) {
            throw new MalformedEntry("attribute " + attribute.wireName() + " is missing");
        }
        return value;
    }

    private <T> @Nullable T optional(Attribute attribute, Function<String, T> read) {
        String text = attributes.get(attribute);
        try {
            return text == null ? null : read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEntry("attribute " + attribute.wireName() + ": " + e.getMessage(),
                    e);
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
