package de.beteiligungsbuch.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found to be written as we write it is what the parser reads, written so. */
class WrittenEntryTest {

    private static byte[] entry(String data) {
        return EntryDraft.of(EventId.of("01890a5d-ac96-774b-bcce-b302099a8057"), "/dortmund/ä",
                EventType.parse("de.beteiligungsbuch.participation.ContributionWithdrawn.v1"),
                Instant.parse("2025-05-22T16:00:00.123456Z"), "subject", "Contribution", 3,
                new Provenance(ActorRole.CITIZEN, Actor.of("f47ac10b-58cc-4372-a567-0e02b2c3d479"),
                        "c-1", EventId.of("01890a5d-ac96-774b-bcce-b302099a8058"), "00-1-2-01",
                        new RequestId("A".repeat(43), "B".repeat(43))),
                data.getBytes(StandardCharsets.UTF_8))
                .complete(7, 2, LeafHash.ofEntry(new byte[0]));
    }

    private static byte[] written(LedgerEntry entry) {
        return EntryDraft
                .of(entry.id(), entry.source(), entry.type(), entry.time(), entry.subject(),
                        entry.aggregateType(), entry.sequence(), entry.provenance(), entry.data())
                .complete(entry.index(), entry.epoch(), entry.previous());
    }

    private static boolean isStrictObject(byte[] data) {
        try {
            return LedgerJson.mapper().readTree(data).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Whether it is found, which may be only if it is right. */
    private static boolean found(byte[] bytes) {
        LedgerEntry found = LedgerEntry.findWritten(bytes);
        if (found == null || !isStrictObject(found.data())) {
            return false;
        }
        LedgerEntry parsed = LedgerEntry.parse(bytes);
        assertThat(found.toString() + found.provenance() + found.time() + found.sequence())
                .isEqualTo(parsed.toString() + parsed.provenance() + parsed.time()
                        + parsed.sequence());
        assertThat(found.data()).isEqualTo(parsed.data());
        assertThat(written(parsed)).isEqualTo(bytes);
        return true;
    }

    @Test
    void what_our_own_writer_writes_is_found() {
        assertThat(found(entry("{\"a\":[1,{\"b\":\"ü\\u0041\"}]}"))).isTrue();
        assertThat(found(entry("{\"a\":\",\\\"ledgerindex\\\":\\\"\"}"))).isTrue();
    }

    @Test
    void an_entry_with_one_other_byte_is_found_only_if_it_is_one() {
        byte[] entry = entry("{\"a\":[1,{\"b\":\"ü\"}],\"c\":null}");
        byte[] others = {0, ' ', '"', '\\', '{', '}', '[', ',', ':', '0', 'a', 'A', 'Z', '=', 0x1F,
                0x7F, (byte) 0x80, (byte) 0xC3, (byte) 0xFF};
        int found = 0;
        for (int at = 0; at < entry.length; at++) {
            for (byte other : others) {
                byte[] changed = entry.clone();
                changed[at] = other;
                found += found(changed) ? 1 : 0;
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void an_entry_that_lacks_a_byte_is_found_only_if_it_is_one() {
        byte[] entry = entry("{\"a\":[1,{\"b\":\"ü\"}]}");
        int found = 0;
        for (int at = 0; at < entry.length; at++) {
            byte[] shorter = Arrays.copyOf(entry, entry.length - 1);
            System.arraycopy(entry, at + 1, shorter, at, entry.length - at - 1);
            found += found(shorter) ? 1 : 0;
        }
        assertThat(found).isPositive();
    }

    @Test
    void a_name_that_stands_twice_in_data_is_for_whoever_reads_it() {
        byte[] entry = entry("{\"a\":1,\"a\":2}");
        assertThat(LedgerEntry.findWritten(entry)).isNotNull();
        assertThat(found(entry)).isFalse();
    }
}
