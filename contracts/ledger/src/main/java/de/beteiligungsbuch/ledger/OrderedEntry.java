package de.beteiligungsbuch.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds the attributes of an entry whose bytes stand as {@link EntryDraft} writes them: in its
 * order, each at most once, no white space, no escapes. That is half of the work of a JSON parser,
 * which is left {@code data} alone. Whatever stands otherwise is for the parser to judge.
 */
final class OrderedEntry {

    private static final byte[] DATA = ",\"data\":{".getBytes(StandardCharsets.US_ASCII);
    private static final List<Attribute> ORDER = List.of(Attribute.values());
    private static final int BEFORE_DATA = ORDER.indexOf(Attribute.FIRST_AFTER_DATA);
    private static final byte[][] OPENINGS = ORDER.stream().map(OrderedEntry::opening)
            .toArray(byte[][]::new);
    private static final byte[] INDEX = opening(Attribute.LEDGERINDEX);
    /** Less than what the parser allows, which counts from the outside. */
    private static final int MOST_NESTED = 100;

    private final byte[] bytes;
    private final Map<Attribute, String> values;
    private int at;
    private int dataFrom;
    private int dataTo;

    /**
     * Reads nothing yet.
     *
     * @param bytes  in UTF-8
     * @param values takes the attributes
     */
    OrderedEntry(byte[] bytes, Map<Attribute, String> values) {
        this.bytes = bytes;
        this.values = values;
    }

    /** What stands before the value. */
    private static byte[] opening(Attribute attribute) {
        String before = attribute == ORDER.getFirst() ? "{" : ",";
        return (before + "\"" + attribute.wireName() + "\":\"")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the entry is well formed in that order; if not, nothing that was read counts. */
    boolean read() {
        return attributes(0, BEFORE_DATA) && data() && attributes(BEFORE_DATA, ORDER.size())
                && at == bytes.length - 1 && bytes[at] == '}';
    }

    /**
     * Whether the entry is well formed in that order if what stands for {@code data} is one JSON
     * object, which is not looked at. Where an object ends there can be no other end.
     */
    boolean readAround() {
        if (!attributes(0, BEFORE_DATA) || !beginsData()) {
            return false;
        }
        int tail = lastIndexOf(INDEX, dataFrom);
        if (tail < 0 || bytes[tail - 1] != '}') {
            return false;
        }
        dataTo = tail;
        at = tail;
        return attributes(BEFORE_DATA, ORDER.size()) && at == bytes.length - 1 && bytes[at] == '}';
    }

    /** The last place of these bytes in what completing an entry adds; -1 if it is none. */
    private int lastIndexOf(byte[] wanted, int from) {
        int least = Math.max(from + 1, bytes.length - EntryDraft.TAIL_BYTES);
        for (int i = bytes.length - wanted.length; i >= least; i--) {
            if (bytes[i] == ',' && Arrays.equals(bytes, i, i + wanted.length, wanted, 0,
                    wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The value of {@code data}; a copy. */
    byte[] payload() {
        return Arrays.copyOfRange(bytes, dataFrom, dataTo);
    }

    private boolean attributes(int from, int to) {
        for (int i = from; i < to; i++) {
            byte[] opening = OPENINGS[i];
            if (stands(opening)) {
                int begin = at + opening.length;
                int end = endOfString(begin);
                if (end < 0) {
                    return false;
                }
                values.put(ORDER.get(i),
                        new String(bytes, begin, end - begin, StandardCharsets.UTF_8));
                at = end + 1;
            }
        }
        return true;
    }

    private boolean stands(byte[] wanted) {
        int end = at + wanted.length;
        return end <= bytes.length
                && Arrays.equals(bytes, at, end, wanted, 0, wanted.length);
    }

    /** The place of the closing quotation mark; -1 if something comes first that needs a parser. */
    private int endOfString(int from) {
        for (int i = from; i < bytes.length; i++) {
            byte octet = bytes[i];
            if (octet == '"') {
                return i;
            }
            if (octet == '\\' || (octet >= 0 && octet < ' ')) {
                return -1;
            }
        }
        return -1;
    }

    private boolean beginsData() {
        if (!stands(DATA)) {
            return false;
        }
        dataFrom = at + DATA.length - 1;
        // A parser would take a zero here for the second half of a character in UTF-16.
        return dataFrom + 1 < bytes.length && bytes[dataFrom + 1] != 0;
    }

    private boolean data() {
        if (!beginsData()) {
            return false;
        }
        try (JsonParser parser = LedgerJson.mapper().createParser(bytes, dataFrom,
                bytes.length - dataFrom)) {
            return object(parser);
        } catch (JacksonException e) {
            return false; // the parser will say so again, with the place in the whole entry
        }
    }

    private boolean object(JsonParser parser) {
        int nested = 0;
        do {
            JsonToken token = parser.nextToken();
            if (token == null || nested > MOST_NESTED) {
                return false;
            }
            nested += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (nested > 0);
        dataTo = dataFrom + (int) parser.currentLocation().getByteOffset();
        at = dataTo;
        return true;
    }
}
