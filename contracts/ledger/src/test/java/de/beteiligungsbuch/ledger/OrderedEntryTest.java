package de.beteiligungsbuch.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the short way lets pass, the parser lets pass, and both read the same from it. */
class OrderedEntryTest {

    private static final Provenance FULL = new Provenance(ActorRole.CITIZEN,
            Actor.of("f47ac10b-58cc-4372-a567-0e02b2c3d479"), "c-1",
            EventId.of("01890a5d-ac96-774b-bcce-b302099a8058"), "00-1-2-01",
            new RequestId("A".repeat(43), "B".repeat(43)));

    private static byte[] entry(String data) {
        return EntryDraft.of(EventId.of("01890a5d-ac96-774b-bcce-b302099a8057"), "/dortmund/ä",
                EventType.parse("de.beteiligungsbuch.participation.ContributionWithdrawn.v1"),
                Instant.parse("2025-05-22T16:00:00.123456Z"), "subject", "Contribution", 3, FULL,
                data.getBytes(StandardCharsets.UTF_8))
                .complete(7, 2, LeafHash.ofEntry(new byte[0]));
    }

    private static boolean goesTheShortWay(byte[] bytes) {
        return new OrderedEntry(bytes, new EnumMap<>(Attribute.class)).read();
    }

    /** The same with a blank behind its first bracket, which only the parser takes. */
    private static byte[] parsed(byte[] entry) {
        byte[] other = new byte[entry.length + 1];
        other[0] = entry[0];
        other[1] = ' ';
        System.arraycopy(entry, 1, other, 2, entry.length - 1);
        assertThat(goesTheShortWay(other)).isFalse();
        return other;
    }

    private static String read(byte[] bytes) {
        try {
            LedgerEntry e = LedgerEntry.parse(bytes);
            return String.join("|", e.id().toString(), e.source(), e.type().toString(),
                    e.time().toString(), e.subject(), e.aggregateType(),
                    Long.toString(e.sequence()), e.provenance().toString(),
                    Long.toString(e.index()), Long.toString(e.epoch()),
                    String.valueOf(e.previous()), new String(e.data(), StandardCharsets.UTF_8));
        } catch (MalformedEntry e) {
            return "refused";
        }
    }

    private static void assertJudgedAlike(byte[] bytes) {
        assertThat(read(bytes)).as(() -> new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(read(parsed(bytes)));
    }

    @Test
    void what_our_own_writer_writes_goes_the_short_way() {
        byte[] entry = entry("{\"a\":[1,{\"b\":\"ü\\u0041\"}]}");
        assertThat(goesTheShortWay(entry)).isTrue();
        assertThat(read(entry)).doesNotContain("refused");
        assertJudgedAlike(entry);
    }

    @Test
    void an_entry_with_one_other_byte_is_judged_as_the_parser_judges_it() {
        byte[] entry = entry("{\"a\":[1,{\"b\":\"ü\"}],\"c\":null}");
        byte[] others = {0, ' ', '"', '\\', '{', '}', '[', ',', ':', '0', 'a', 'Z', '=', 0x1F, 0x7F,
                (byte) 0x80, (byte) 0xC3, (byte) 0xFF};
        for (int at = 1; at < entry.length; at++) {
            for (byte other : others) {
                byte[] changed = entry.clone();
                changed[at] = other;
                assertJudgedAlike(changed);
            }
        }
    }

    @Test
    void an_entry_that_ends_early_or_lacks_a_byte_is_judged_as_the_parser_judges_it() {
        byte[] entry = entry("{\"a\":[1,{\"b\":\"ü\"}]}");
        for (int at = 2; at < entry.length; at++) {
            assertJudgedAlike(Arrays.copyOf(entry, at));
            byte[] shorter = Arrays.copyOf(entry, entry.length - 1);
            System.arraycopy(entry, at + 1, shorter, at, entry.length - at - 1);
            assertJudgedAlike(shorter);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 99, 100, 101, 497, 498, 499, 500, 501, 600})
    void nested_data_is_judged_as_the_parser_judges_it(int deep) {
        assertJudgedAlike(entry("{\"a\":" + "[".repeat(deep) + "]".repeat(deep) + "}"));
    }

    @Test
    void data_that_looks_like_another_encoding_is_refused() {
        byte[] entry = entry("{\"a\":1}");
        int data = new String(entry, StandardCharsets.ISO_8859_1).indexOf("{\"a\"") + 1;
        for (int zeros = 1; zeros <= 3; zeros++) {
            byte[] changed = entry.clone();
            Arrays.fill(changed, data, data + zeros, (byte) 0);
            assertThat(read(changed)).isEqualTo("refused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-05-22T16:00:00Z", "2025-02-30T16:00:00Z", "2025-05-22T24:00:00Z",
            "2025-05-22T16:00:60Z", "2025-05-22T16:00:00.123Z", "2025-05-22T16:00:00.123456Z",
            "2025-05-22T16:00:00.123456789Z", "2025-05-22T16:00:00+02:00", "2025-05-22", "", "0",
            "+12025-05-22T16:00:00Z", "2025-05-22T16:00:0٣Z"})
    void an_instant_in_a_payload_is_read_as_the_jdk_reads_it(String text) {
        Instant expected = null;
        try {
            expected = Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            assertThat(EntryTime.find(text)).isNull();
        }
        Instant found = EntryTime.find(text);
        assertThat(found == null || found.equals(expected)).isTrue();
        if (expected != null) {
            assertThat(LedgerJson.mapper().readValue("\"" + text + "\"", Instant.class))
                    .isEqualTo(expected);
        }
    }
}
