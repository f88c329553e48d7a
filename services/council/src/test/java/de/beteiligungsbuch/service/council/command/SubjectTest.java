package de.beteiligungsbuch.service.council.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnVorlage.ConfirmSubject;
import de.beteiligungsbuch.service.council.command.OnVorlage.DeclineSubject;
import de.beteiligungsbuch.service.council.outcome.OutcomeRules;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;

class SubjectTest {

    private static final VorlageId ID = VorlageId.next();
    private static final Instant NOW = Instant.parse("2025-05-05T08:00:00Z");
    private static final Subject ZIELBILD = new Subject.OfZielbild(ZielbildId.next());
    private static final Subject EDITION = new Subject.OfEdition(StrategyId.next(), 1);
    private static final List<SubjectReason> REASONS = List
            .of(new SubjectReason(SubjectReason.Kind.NAMES_ZIELBILD, "3"));
    private static final String WHY = "Die Vorlage nennt es nur als Beispiel.";

    private static final VorlageRegistered REGISTERED = new VorlageRegistered(ID,
            new Drucksache("1-26"), new Content(Kind.MOTION, "Zu Zielbild 3", null, null, null,
                    null, List.of(), List.of()),
            NOW, null);
    private static final SubjectConfirmed CONFIRMED = new SubjectConfirmed(ID, ZIELBILD, REASONS,
            NOW);
    private static final SubjectDeclined DECLINED = new SubjectDeclined(ID, ZIELBILD, WHY, NOW);

    private FixtureConfiguration<Vorlage> vorlage = new AggregateTestFixture<>(Vorlage.class);

    @BeforeEach
    void the_zielbild_is_known_and_the_edition_is_not() {
        KnownSubjects known = ZIELBILD::equals;
        vorlage = new AggregateTestFixture<>(Vorlage.class)
                .registerInjectableResource(OutcomeRules.load()).registerInjectableResource(known);
    }

    private static ConfirmSubject confirm(Subject subject) {
        return new ConfirmSubject(ID, subject, REASONS, NOW);
    }

    private static DeclineSubject decline(Subject subject) {
        return new DeclineSubject(ID, subject, WHY, NOW);
    }

    private static void refused(ResultValidator<Vorlage> result, Reason reason) {
        result.expectNoEvents().expectException(CouncilRefused.class)
                .expectException(hasToString(containsString(reason.name())));
    }

    @Test
    void a_person_says_what_a_paper_concerns() {
        vorlage.given(REGISTERED).when(confirm(ZIELBILD)).expectEvents(CONFIRMED);
    }

    @Test
    void what_no_rule_suggested_can_be_said_too() {
        vorlage.given(REGISTERED).when(new ConfirmSubject(ID, ZIELBILD, List.of(), NOW))
                .expectEvents(new SubjectConfirmed(ID, ZIELBILD, List.of(), NOW));
    }

    @Test
    void a_suggestion_is_declined_with_a_reason() {
        vorlage.given(REGISTERED).when(decline(ZIELBILD)).expectEvents(DECLINED);
    }

    @Test
    void what_is_confirmed_is_not_confirmed_again() {
        refused(vorlage.given(REGISTERED, CONFIRMED).when(confirm(ZIELBILD)),
                Reason.SUBJECT_CONFIRMED_BEFORE);
    }

    @Test
    void what_is_declined_is_not_declined_again() {
        refused(vorlage.given(REGISTERED, DECLINED).when(decline(ZIELBILD)),
                Reason.SUBJECT_DECLINED_BEFORE);
    }

    @Test
    void the_last_word_counts() {
        vorlage.given(REGISTERED, CONFIRMED).when(decline(ZIELBILD)).expectEvents(DECLINED);
        vorlage.given(REGISTERED, CONFIRMED, DECLINED).when(confirm(ZIELBILD))
                .expectEvents(CONFIRMED);
    }

    @Test
    void what_no_ledger_has_is_not_concerned() {
        refused(vorlage.given(REGISTERED).when(confirm(EDITION)), Reason.UNKNOWN_SUBJECT);
        refused(vorlage.given(REGISTERED).when(decline(EDITION)), Reason.UNKNOWN_SUBJECT);
    }

    @Test
    void a_paper_does_not_concern_itself() {
        refused(vorlage.given(REGISTERED).when(confirm(new Subject.OfVorlage(ID))),
                Reason.SUBJECT_IS_ITSELF);
    }
}
