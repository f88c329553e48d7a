package de.beteiligungsbuch.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntryTest {

    private static final EventType TYPE = EventType
            .parse("de.beteiligungsbuch.participation.ContributionWithdrawn.v1");
    private static final EventId ID = EventId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Instant TIME = Instant.parse("2025-05-22T16:00:00.123456789Z");
    private static final LeafHash BEFORE = LeafHash.ofEntry(utf8("before"));
    private static final RequestId REQUEST = new RequestId("A".repeat(43), "B".repeat(43));
    private static final Provenance FULL = new Provenance(ActorRole.CITIZEN,
            Actor.of("f47ac10b-58cc-4372-a567-0e02b2c3d479"), "c-1",
            EventId.of("01890a5d-ac96-774b-bcce-b302099a8058"),
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", REQUEST);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static EntryDraft draft(Provenance provenance, String data) {
        return EntryDraft.of(ID, "/dortmund/participation", TYPE, TIME, "subject", "Contribution",
                3, provenance, utf8(data));
    }

    private static String text() {
        return new String(draft(FULL, "{\"a\":1}").complete(7, 2, BEFORE), StandardCharsets.UTF_8);
    }

    @Nested
    class Written {

        @Test
        void an_entry_has_these_bytes_for_ever() {
            assertThat(text()).isEqualTo("""
                    {"specversion":"1.0","id":"01890a5d-ac96-774b-bcce-b302099a8057",\
                    "source":"/dortmund/participation",\
                    "type":"de.beteiligungsbuch.participation.ContributionWithdrawn.v1",\
                    "time":"2025-05-22T16:00:00.123456Z","subject":"subject",\
                    "datacontenttype":"application/json",\
                    "dataschema":"urn:beteiligungsbuch:schema:participation:ContributionWithdrawn:v1",\
                    "aggregatetype":"Contribution","aggregatesequence":"3","correlationid":"c-1",\
                    "causationid":"01890a5d-ac96-774b-bcce-b302099a8058","actorrole":"citizen",\
                    "actor":"f47ac10b-58cc-4372-a567-0e02b2c3d479",\
                    "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",\
                    "requestid":"%s","requestdigest":"%s","data":{"a":1},\
                    "ledgerindex":"7","writerepoch":"2","previous":"%s"}"""
                    .formatted("A".repeat(43), "B".repeat(43), BEFORE));
        }

        @Test
        void completing_adds_no_more_than_is_said() {
            EntryDraft draft = draft(FULL, "{}");
            assertThat(draft.complete(Long.MAX_VALUE, Long.MAX_VALUE, BEFORE).length)
                    .isLessThanOrEqualTo(draft.size() + EntryDraft.TAIL_BYTES);
        }

        @Test
        void an_entry_of_the_largest_size_is_accepted_and_one_byte_more_is_not() {
            int rest = draft(FULL, "{\"a\":\"\"}").complete(7, 2, BEFORE).length;
            String most = "x".repeat(Limits.ENTRY_BYTES - rest);
            byte[] entry = draft(FULL, "{\"a\":\"" + most + "\"}").complete(7, 2, BEFORE);
            assertThat(entry).hasSize(Limits.ENTRY_BYTES);
            assertThat(LedgerEntry.parse(entry).index()).isEqualTo(7);
            EntryDraft larger = draft(FULL, "{\"a\":\"" + most + "x\"}");
            assertThatExceptionOfType(EntryTooLarge.class)
                    .isThrownBy(() -> larger.complete(7, 2, BEFORE))
                    .withMessageContaining("65536 bytes");
        }

        @Test
        void entry_0_alone_has_no_hash_before_it() {
            EntryDraft draft = draft(FULL, "{}");
            assertThat(LedgerEntry.parse(draft.complete(0, 1, null)).previous()).isNull();
            assertThatIllegalArgumentException().isThrownBy(() -> draft.complete(0, 1, BEFORE));
            assertThatIllegalArgumentException().isThrownBy(() -> draft.complete(1, 1, null));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "1", "[]", "\"text\"", "null", "{"})
        void data_that_is_no_object_is_refused(String data) {
            assertThatIllegalArgumentException().isThrownBy(() -> draft(FULL, data));
        }
    }

    @Nested
    class Read {

        @Test
        void an_entry_is_read_back_as_it_was_written() {
            byte[] bytes = draft(FULL, "{\"t\":\"Bäume\",\"n\":[{}]}").complete(7, 2, BEFORE);
            LedgerEntry entry = LedgerEntry.parse(bytes);
            assertThat(entry.bytes()).isEqualTo(bytes);
            assertThat(entry.id()).isEqualTo(ID);
            assertThat(entry.source()).isEqualTo("/dortmund/participation");
            assertThat(entry.type()).isEqualTo(TYPE);
            assertThat(entry.time()).isEqualTo(Instant.parse("2025-05-22T16:00:00.123456Z"));
            assertThat(entry.subject()).isEqualTo("subject");
            assertThat(entry.aggregateType()).isEqualTo("Contribution");
            assertThat(entry.sequence()).isEqualTo(3);
            assertThat(entry.provenance()).isEqualTo(FULL);
            assertThat(entry.index()).isEqualTo(7);
            assertThat(entry.epoch()).isEqualTo(2);
            assertThat(entry.previous()).isEqualTo(BEFORE);
            assertThat(new String(entry.data(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"t\":\"Bäume\",\"n\":[{}]}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00.000000Z",
                "2024-02-29T12:34:56.000001Z", "9999-12-31T23:59:59.999999Z",
                "0000-01-01T00:00:00.000000Z"})
        void any_instant_of_four_digit_years_comes_back(String time) {
            EntryDraft draft = EntryDraft.of(ID, "/s", TYPE, Instant.parse(time), "s", "T", 0, FULL,
                    utf8("{}"));
            byte[] bytes = draft.complete(0, 1, null);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).contains(time);
            assertThat(LedgerEntry.parse(bytes).time()).isEqualTo(Instant.parse(time));
        }

        @Test
        void what_is_not_given_is_not_there() {
            LedgerEntry entry = LedgerEntry
                    .parse(draft(Provenance.WRITER, "{}").complete(0, 1, null));
            assertThat(entry.provenance()).isEqualTo(Provenance.WRITER);
        }

        @Test
        void characters_that_json_must_escape_come_back() {
            String subject = "a\"b\\c\u0001ä€😀";
            EntryDraft draft = EntryDraft.of(ID, "/s", TYPE, TIME, subject, "T", 0, FULL,
                    utf8("{}"));
            assertThat(LedgerEntry.parse(draft.complete(0, 1, null)).subject()).isEqualTo(subject);
        }

        @Test
        void an_attribute_that_a_later_version_adds_is_let_pass() {
            byte[] later = utf8(
                    text().replace("{\"specversion\"", "{\"later\":\"x\",\"specversion\""));
            assertThat(LedgerEntry.parse(later).index()).isEqualTo(7);
        }
    }

    @Nested
    class Refused {

        private static void assertMalformed(byte[] bytes, String reason) {
            assertThatExceptionOfType(MalformedEntry.class)
                    .isThrownBy(() -> LedgerEntry.parse(bytes)).withMessageContaining(reason);
        }

        @ParameterizedTest
        @ValueSource(strings = {"specversion", "id", "source", "type", "time", "subject",
                "aggregatetype", "aggregatesequence", "actorrole", "requestdigest", "requestid",
                "ledgerindex", "writerepoch", "previous"})
        void an_entry_without(String attribute) {
            assertMalformed(utf8(text().replaceFirst("\"" + attribute + "\":\"[^\"]*\"",
                    "\"unknown\":\"\"")), attribute);
        }

        @Test
        void an_entry_without_data() {
            assertMalformed(utf8(text().replace(",\"data\":{\"a\":1}", "")), "data is missing");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                "specversion":"1.0"     | "specversion":"2.0"      | specversion
                "ledgerindex":"7"       | "ledgerindex":"07"       | ledgerindex
                "ledgerindex":"7"       | "ledgerindex":"-7"       | ledgerindex
                "ledgerindex":"7"       | "ledgerindex":"+7"       | ledgerindex
                "ledgerindex":"7"       | "ledgerindex":""         | ledgerindex
                "ledgerindex":"7"       | "ledgerindex":"9223372036854775808" | ledgerindex
                "ledgerindex":"7"       | "ledgerindex":7          | ledgerindex is no string
                "ledgerindex":"7"       | "ledgerindex":"0"        | must not have previous
                "aggregatesequence":"3" | "aggregatesequence":"x"  | aggregatesequence
                "time":"2025-05-22      | "time":"2025-02-30       | time
                "time":"2025-05-22      | "time":"2025-05-2a       | time
                T16:00:00.123456Z       | T24:00:00.123456Z        | time
                T16:00:00.123456Z       | T16:00:00.123Z           | time
                T16:00:00.123456Z       | T16:00:00.123456+        | time
                "actorrole":"citizen"   | "actorrole":"Citizen"    | actorrole
                "actor":"f47ac10b       | "actor":"g47ac10b        | actor
                "id":"01890a5d          | "id":"1890a5d            | id
                "source":"/dortmund     | "id":"/dortmund          | Duplicate
                "data":{"a":1}          | "data":[1]               | data is no JSON object
                "data":{"a":1}          | "data":"a"               | data is no JSON object
                "data":{"a":1}          | "data":{"a":1            | JSON
                "data":{"a":1}          | "data":{"a":1,"a":2}     | Duplicate
                .v1"                    | "                        | type""")
        void an_attribute_that_is_not_as_it_must_be(String good, String bad, String reason) {
            assertThat(text()).contains(good);
            assertMalformed(utf8(text().replace(good, bad)), reason);
        }

        @Test
        void a_previous_hash_that_is_not_canonical() {
            String hash = BEFORE.toString();
            char last = hash.charAt(42);
            String other = hash.substring(0, 42) + (char) (last + 1) + "=";
            assertMalformed(utf8(text().replace(hash, other)), "previous");
        }

        @Test
        void something_behind_the_entry() {
            assertMalformed(utf8(text() + "{}"), "follows");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "[]", "null", "\"a\"", " {}"})
        void what_is_no_object(String json) {
            assertMalformed(utf8(json), "JSON object");
        }

        @Test
        void every_other_encoding() {
            assertMalformed(text().getBytes(StandardCharsets.UTF_16LE), "UTF-8");
            assertMalformed(text().getBytes(StandardCharsets.UTF_16BE), "UTF-8");
            assertMalformed(utf8("\uFEFF" + text()), "UTF-8");
        }

        @Test
        void invalid_utf_8_in_attributes_and_in_data() {
            byte[] bytes = utf8(text());
            byte[] inSubject = bytes.clone();
            inSubject[text().indexOf("subject\",")] = (byte) 0xC0;
            assertMalformed(inSubject, "UTF-8");
            byte[] inData = bytes.clone();
            inData[text().indexOf("\"a\"") + 1] = (byte) 0xFF;
            assertMalformed(inData, "UTF-8");
        }

        @Test
        void an_entry_larger_than_any_may_be() {
            byte[] large = Arrays.copyOf(utf8(text()), Limits.ENTRY_BYTES + 1);
            assertMalformed(large, "at most 65535");
        }
    }
}
