package de.beteiligungsbuch.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;

import static org.assertj.core.api.Assertions.assertThat;

class InterleavingTest {

    private final LedgerWriting ledgers = new SmallHistory().ledgers;

    @Test
    void however_the_ledgers_are_interleaved_every_state_is_the_same_to_the_byte() {
        Map<EntityRef, String> expected = states(ledgers.replay(Cut.NONE));

        for (int seed = 0; seed < 200; seed++) {
            assertThat(states(interleaved(new Random(seed)))).as("seed %s", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_digests_are_the_same_too_and_change_with_one_more_entry() {
        assertThat(hex(interleaved(new Random(7)))).isEqualTo(hex(ledgers.replay(Cut.NONE)));
        assertThat(hex(ledgers.replay(Cut.parse("strategy:3", null))))
                .isNotEqualTo(hex(ledgers.replay(Cut.parse("strategy:4", null))));
    }

    @Test
    void a_state_that_was_written_and_read_back_folds_on_as_if_it_had_stayed_in_memory() {
        Map<EntityRef, History> states = new LinkedHashMap<>();
        ledgers.ledgers().forEach((name, entries) -> entries
                .forEach(entry -> Fact.read(name, entry).ifPresent(fact -> {
                    for (EntityRef ref : Touched.by(fact.event())) {
                        states.compute(ref, (key, before) -> written(
                                History.apply(key, before, fact)));
                    }
                })));

        assertThat(states).isEqualTo(ledgers.replay(Cut.NONE).states());
    }

    private static History written(History state) {
        return CanonicalJson.read(CanonicalJson.bytes(state), state.ref().kind().state());
    }

    private Replay interleaved(Random random) {
        Replay replay = new Replay(Cut.NONE);
        Map<LedgerName, Integer> next = new LinkedHashMap<>();
        List<LedgerName> open = new ArrayList<>(ledgers.ledgers().keySet());
        while (!open.isEmpty()) {
            LedgerName name = open.get(random.nextInt(open.size()));
            List<LedgerEntry> entries = ledgers.ledgers().getOrDefault(name, List.of());
            int index = next.merge(name, 1, Integer::sum) - 1;
            if (index < entries.size()) {
                replay.apply(name, entries.get(index));
            } else {
                open.remove(name);
            }
        }
        return replay;
    }

    private static Map<EntityRef, String> states(Replay replay) {
        Map<EntityRef, String> states = new LinkedHashMap<>();
        replay.states().forEach((ref, state) -> states.put(ref,
                new String(CanonicalJson.bytes(state), StandardCharsets.UTF_8)));
        return states;
    }

    private static Map<EntityKind, String> hex(Replay replay) {
        Map<EntityKind, String> hex = new LinkedHashMap<>();
        replay.digests().forEach((kind, digest) -> hex.put(kind, digest.hex()));
        return hex;
    }
}
