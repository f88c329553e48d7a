package de.beteiligungsbuch.service.strategy.policy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class LastWordTest {

    private static final ResolutionId FIRST = ResolutionId.next();
    private static final ResolutionId SECOND = ResolutionId.next();

    @Test
    void nothing_binding_is_no_word() {
        assertThat(LastWord.of(List.of())).isEmpty();
        assertThat(LastWord.of(List.of(statement(FIRST, false, Outcome.ADOPTED)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = "ADOPTED", mode = Mode.EXCLUDE)
    void nothing_but_adopted_adopts(Outcome outcome) {
        assertThat(LastWord.verdict(outcome)).isNotEqualTo(Verdict.ADOPTED);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"UNKNOWN", "RECOMMENDED", "NOTED", "DEFERRED",
            "TALLY_ONLY", "MULTI_VOTE"})
    void doubt_decides_nothing(Outcome outcome) {
        Statement doubtful = statement(FIRST, true, outcome);

        assertThat(LastWord.of(List.of(doubtful))).contains(new LastWord(doubtful, Verdict.OPEN));
    }

    @Test
    void the_resolution_that_was_recorded_last_counts() {
        Statement later = statement(SECOND, true, Outcome.ADOPTED);

        assertThat(LastWord.of(List.of(statement(FIRST, true, Outcome.REFERRED), later)))
                .contains(new LastWord(later, Verdict.ADOPTED));
    }

    @Test
    void what_decides_nothing_does_not_undo_what_was_decided() {
        Statement decided = statement(FIRST, true, Outcome.ADOPTED);

        assertThat(LastWord.of(List.of(decided, statement(SECOND, true, Outcome.NOTED))))
                .contains(new LastWord(decided, Verdict.ADOPTED));
    }

    @Test
    void a_committee_does_not_undo_what_the_council_decided() {
        Statement decided = statement(FIRST, true, Outcome.ADOPTED);

        assertThat(LastWord.of(List.of(decided, statement(SECOND, false, Outcome.REJECTED))))
                .contains(new LastWord(decided, Verdict.ADOPTED));
    }

    @Test
    void a_correction_takes_the_place_of_what_it_corrects() {
        Statement corrected = statement(FIRST, true, Outcome.REJECTED);

        assertThat(LastWord.of(List.of(statement(FIRST, true, Outcome.ADOPTED), corrected)))
                .contains(new LastWord(corrected, Verdict.NOT_ADOPTED));
    }

    @Test
    void the_correction_of_an_earlier_resolution_does_not_undo_a_later_one() {
        Statement later = statement(SECOND, true, Outcome.ADOPTED);

        assertThat(LastWord.of(List.of(statement(FIRST, true, Outcome.REFERRED), later,
                statement(FIRST, true, Outcome.REJECTED))))
                .contains(new LastWord(later, Verdict.ADOPTED));
    }

    @Test
    void where_the_later_resolution_turns_out_to_decide_nothing_the_earlier_one_counts_again() {
        Statement earlier = statement(FIRST, true, Outcome.REFERRED);

        assertThat(LastWord.of(List.of(earlier, statement(SECOND, true, Outcome.ADOPTED),
                statement(SECOND, true, Outcome.UNKNOWN))))
                .contains(new LastWord(earlier, Verdict.NOT_ADOPTED));
    }

    private static Statement statement(ResolutionId resolution, boolean binding,
            Outcome outcome) {
        return new Statement(EventId.next(), resolution, binding, outcome,
                Instant.parse("2025-05-22T13:00:00Z"));
    }
}
