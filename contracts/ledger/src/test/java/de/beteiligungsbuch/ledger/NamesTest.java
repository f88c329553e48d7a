package de.beteiligungsbuch.ledger;

import java.time.LocalDate;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"2025, 2025-01-01, 2025-12-31", "2024-02, 2024-02-01, 2024-02-29",
            "2025-05-22, 2025-05-22, 2025-05-22", "2024-21, 2024-03-01, 2024-05-31",
            "2024-23, 2024-09-01, 2024-11-30", "2024-24, 2024-12-01, 2025-02-28",
            "2025-03~, 2025-03-01, 2025-03-31", "2025?, 2025-01-01, 2025-12-31"})
    void a_published_date_names_a_period(String edtf, LocalDate first, LocalDate last) {
        PublishedDate date = new PublishedDate(edtf);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
        assertThat(date).hasToString(edtf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "25", "2025-13", "2025-02-29", "2024-20", "2024-25", "2024-3",
            "22.05.2025", "2025-05-22T10:00Z", "2025-05-22~~", "2025-5-2", "-999-01", "+999"})
    void what_names_no_period_is_no_published_date(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublishedDate(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "-a", "a_b", "ä", "a.b", "a b"})
    void what_is_no_topic_suffix_is_no_ledger_name(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LedgerName(text));
    }

    @Test
    void a_ledger_names_its_topics() {
        assertThat(LedgerName.PARTICIPATION.topic()).isEqualTo("ledger.participation");
        assertThat(LedgerName.PARTICIPATION.contentTopic()).isEqualTo("content.participation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ContributionSubmitted", "de.beteiligungsbuch.X.Y.v1",
            "de.beteiligungsbuch.x.Y.v0", "de.beteiligungsbuch.x.Y.v01", "de.beteiligungsbuch.x.Y",
            "de.beteiligungsbuch.x.y.Z.v1", "xde.beteiligungsbuch.x.Y.v1"})
    void what_is_no_wire_name_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventType.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "01890a5d-ac96-774b-bcce-b302099a805",
            "01890a5d-ac96-774b-bcce-b302099a80570", "01890a5dac96774bbcceb302099a8057----",
            "z1890a5d-ac96-774b-bcce-b302099a8057"})
    void what_is_no_uuid_is_no_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventId.of(text));
    }

    @Test
    void new_ids_are_of_version_7_and_in_order() {
        EventId one = EventId.next();
        EventId other = EventId.next();
        assertThat(one.value().version()).isEqualTo(7);
        assertThat(one.toString()).isLessThan(other.toString());
    }

    @Test
    void the_hash_of_an_empty_leaf_is_that_of_rfc_6962() {
        assertThat(HexFormat.of().formatHex(LeafHash.ofEntry(new byte[0]).bytes()))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void a_leaf_hash_is_read_back_from_its_text() {
        LeafHash hash = LeafHash.ofEntry(new byte[]{1, 2, 3});
        assertThat(LeafHash.parse(hash.toString())).isEqualTo(hash);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafHash.parse(hash.toString().substring(4)));
    }
}
