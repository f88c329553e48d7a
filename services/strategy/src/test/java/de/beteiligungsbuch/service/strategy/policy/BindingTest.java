package de.beteiligungsbuch.service.strategy.policy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

import static org.assertj.core.api.Assertions.assertThat;

class BindingTest {

    private static final Instant THEN = Instant.parse("2025-05-22T13:00:00Z");

    @Test
    void the_council_itself_asked_to_decide_in_public_can_adopt() {
        assertThat(Binding.can(scheduled(Gremium.Kind.COUNCIL, Role.DECIDING, true)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Gremium.Kind.class, names = "COUNCIL", mode = Mode.EXCLUDE)
    void no_other_body_can(Gremium.Kind kind) {
        assertThat(Binding.can(scheduled(kind, Role.DECIDING, true))).isFalse();
        assertThat(Binding.council(recorded(kind))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "DECIDING", mode = Mode.EXCLUDE)
    void who_was_not_asked_to_decide_cannot(Role role) {
        assertThat(Binding.can(scheduled(Gremium.Kind.COUNCIL, role, true)))
                .isFalse();
    }

    @Test
    void an_item_that_is_not_public_cannot() {
        assertThat(Binding.can(scheduled(Gremium.Kind.COUNCIL, Role.DECIDING, false)))
                .isFalse();
    }

    @Test
    void what_the_council_resolved_is_the_councils() {
        assertThat(Binding.council(recorded(Gremium.Kind.COUNCIL))).isTrue();
    }

    private static ConsultationScheduled scheduled(Gremium.Kind kind, Role role, boolean open) {
        return new ConsultationScheduled(VorlageId.next(), ConsultationId.next(),
                new Gremium("Rat der Stadt", kind), role, new PublishedDate("2025-05-22"), open,
                "3.1",
                THEN);
    }

    private static ResolutionRecorded recorded(Gremium.Kind kind) {
        return new ResolutionRecorded(VorlageId.next(), ResolutionId.next(), ConsultationId.next(),
                new Gremium("Rat der Stadt", kind),
                new Decision("beschlossen", Outcome.ADOPTED, "adopted", null), null, THEN, null);
    }
}
