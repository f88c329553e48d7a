package de.beteiligungsbuch.history;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

import static org.assertj.core.api.Assertions.assertThat;

class ConcernTest {

    private static final Instant THEN = Instant.parse("2025-05-05T08:00:00Z");
    private static final VorlageId VORLAGE = VorlageId.next();
    private static final ZielbildId ZIELBILD = ZielbildId.next();
    private static final Subject SUBJECT = new Subject.OfZielbild(ZIELBILD);

    private static Fact<?> fact(long index, Object event) {
        return new Fact<>(event, new When(LedgerName.COUNCIL, index, EventId.next(), THEN));
    }

    private static final Fact<?> CONFIRMED = fact(1,
            new SubjectConfirmed(VORLAGE, SUBJECT, List.of(), THEN));
    private static final Fact<?> DECLINED = fact(2,
            new SubjectDeclined(VORLAGE, SUBJECT, "Nur ein Beispiel.", THEN));

    @Test
    void a_word_on_a_paper_is_kept_with_the_paper_and_with_what_it_concerns() {
        assertThat(Touched.by(CONFIRMED.event())).containsExactly(
                EntityRef.of(EntityKind.VORLAGE, VORLAGE),
                EntityRef.of(EntityKind.ZIELBILD, ZIELBILD));

        EntityRef ref = EntityRef.of(EntityKind.ZIELBILD, ZIELBILD);
        TextHistory text = (TextHistory) History.apply(ref, null, CONFIRMED);
        assertThat(text.concernedBy()).extracting(Concern::vorlage).containsExactly(VORLAGE);
    }

    @Test
    void the_last_word_counts() {
        EntityRef ref = EntityRef.of(EntityKind.VORLAGE, VORLAGE);
        History once = History.apply(ref, null, CONFIRMED);
        VorlageHistory twice = (VorlageHistory) History.apply(ref, once, DECLINED);

        assertThat(twice.council().concerns()).hasSize(2);
        assertThat(Concern.last(twice.council().concerns())).extracting(Concern::confirmed)
                .containsExactly(false);
    }
}
