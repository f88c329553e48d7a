package de.beteiligungsbuch.history;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnknownEntriesTest {

    private final SmallHistory history = new SmallHistory();

    private LedgerEntry append(String type, String data) {
        return history.ledgers.append(EventType.parse("de.beteiligungsbuch.strategy." + type),
                "Zielbild", history.one.toString(), data.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_entry_of_a_later_version_is_skipped_and_counted_and_changes_nothing() {
        var before = history.ledgers.replay(Cut.NONE).states();
        append("ZielbildRevised.v2", "{\"zielbild\":\"" + history.one + "\"}");
        append("ZielbildPraised.v1", "{}");

        Replay replay = history.ledgers.replay(Cut.NONE);
        assertThat(replay.skipped()).isEqualTo(2);
        assertThat(replay.states()).isEqualTo(before);
    }

    @Test
    void an_entry_whose_data_does_not_fit_its_type_says_so() {
        LedgerEntry entry = append("ZielbildRevised.v1", "{\"zielbild\":true}");
        assertThatThrownBy(() -> Fact.read(LedgerName.STRATEGY, entry))
                .isInstanceOf(MalformedEntry.class).hasMessageContaining("data does not fit");
    }
}
