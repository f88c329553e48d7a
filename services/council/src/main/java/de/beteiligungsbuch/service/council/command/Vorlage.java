package de.beteiligungsbuch.service.council.command;

import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnVorlage.ConfirmSubject;
import de.beteiligungsbuch.service.council.command.OnVorlage.CorrectResolution;
import de.beteiligungsbuch.service.council.command.OnVorlage.DecideOutcome;
import de.beteiligungsbuch.service.council.command.OnVorlage.DeclineSubject;
import de.beteiligungsbuch.service.council.command.OnVorlage.RecordResolution;
import de.beteiligungsbuch.service.council.command.OnVorlage.RegisterVorlage;
import de.beteiligungsbuch.service.council.command.OnVorlage.ReviseVorlage;
import de.beteiligungsbuch.service.council.command.OnVorlage.ScheduleConsultation;
import de.beteiligungsbuch.service.council.outcome.OutcomeRules;

import static java.util.Objects.requireNonNull;

/** A paper before the council, with its consultations and what came of them. */
@AggregateRoot(type = "Vorlage")
public class Vorlage {

    /** Where the meetings are: days begin and end there. */
    private static final ZoneId PLACE = ZoneId.of("Europe/Berlin");
    private static final int YEARS_PLANNED = 10;
    private static final String SUBJECT = "subject";

    @AggregateIdentifier
    private VorlageId id;
    private VorlageState state;

    /** For Axon, which replays the events into it. */
    @SuppressWarnings("NullAway.Init")
    protected Vorlage() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init") // the event sets both
    Vorlage(RegisterVorlage register) {
        AggregateLifecycle.apply(new VorlageRegistered(register.vorlage(), register.drucksache(),
                register.content(), register.occurredAt(), register.published(),
                register.source()));
    }

    @CommandHandler
    void handle(ReviseVorlage revise) {
        if (revise.drucksache().equals(state.drucksache())
                && revise.content().equals(state.content())) {
            throw new CouncilRefused(Reason.NOTHING_CHANGED, "content");
        }
        AggregateLifecycle.apply(new VorlageRevised(id, revise.drucksache(), revise.content(),
                revise.reason(), revise.occurredAt(), revise.source()));
    }

    @CommandHandler
    void handle(ScheduleConsultation schedule) {
        checkMeeting(schedule);
        AggregateLifecycle.apply(new ConsultationScheduled(id, schedule.consultation(),
                schedule.gremium(), schedule.role(), schedule.meeting(), schedule.open(),
                schedule.agendaItem(), schedule.occurredAt(), schedule.source()));
    }

    private void checkMeeting(ScheduleConsultation schedule) {
        PublishedDate meeting = schedule.meeting();
        LocalDate latest = schedule.occurredAt().atZone(PLACE).toLocalDate()
                .plusYears(YEARS_PLANNED);
        LocalDate registered = state.registered().atZone(PLACE).toLocalDate();
        boolean tooEarly = meeting.isCertain() && meeting.lastDay().isBefore(registered);
        if (tooEarly || meeting.firstDay().isAfter(latest)) {
            throw new CouncilRefused(Reason.MEETING_IMPOSSIBLE, "meeting", meeting, registered,
                    latest);
        }
    }

    @CommandHandler
    void handle(RecordResolution record, OutcomeRules rules) {
        ConsultationScheduled consultation = state.consultations().get(record.consultation());
        if (consultation == null) {
            throw new CouncilRefused(Reason.UNKNOWN_CONSULTATION, "consultationId",
                    record.consultation());
        }
        if (state.isResolved(record.consultation())) {
            throw new CouncilRefused(Reason.RESOLUTION_RECORDED_BEFORE, "consultationId",
                    record.consultation());
        }
        checkDay(record, consultation.meeting());
        Tallies.check(record.tally());
        Outcome outcome = record.outcome();
        Decision decision = outcome == null
                ? doubting(rules.read(record.raw(), consultation.role(), record.tally()),
                        record.doubt())
                : byClerk(record.raw(), outcome, record.tally(), rules);
        AggregateLifecycle.apply(new ResolutionRecorded(id, record.resolution(),
                record.consultation(), consultation.gremium(), decision, record.effect(),
                record.occurredAt(), record.published(), record.source()));
    }

    private static void checkDay(RecordResolution record, PublishedDate meeting) {
        LocalDate day = record.occurredAt().atZone(PLACE).toLocalDate();
        if (meeting.isCertain() && day.isBefore(meeting.firstDay())) {
            throw new CouncilRefused(Reason.RESOLUTION_BEFORE_MEETING, "occurredAt", day, meeting);
        }
    }

    @CommandHandler
    void handle(CorrectResolution correct, OutcomeRules rules) {
        VorlageState.Resolution known = state.resolutions().get(correct.resolution());
        if (known == null) {
            throw new UnknownId("resolutionId", correct.resolution());
        }
        Tallies.check(correct.tally());
        Decision decision = corrected(correct, known, rules);
        if (known.equals(new VorlageState.Resolution(known.consultation(), decision,
                correct.effect()))) {
            throw new CouncilRefused(Reason.NOTHING_CHANGED, "outcome");
        }
        AggregateLifecycle.apply(new ResolutionCorrected(id, correct.resolution(), decision,
                correct.effect(), correct.reason(), correct.occurredAt(), correct.source()));
    }

    @CommandHandler
    void handle(DecideOutcome decide, OutcomeRules rules) {
        VorlageState.Resolution known = state.resolutions().get(decide.resolution());
        handle(new CorrectResolution(id, decide.resolution(), decide.raw(), decide.outcome(),
                decide.tally(), known == null ? null : known.effect(), decide.reason(),
                decide.occurredAt()), rules);
    }

    private Decision corrected(CorrectResolution correct, VorlageState.Resolution known,
            OutcomeRules rules) {
        Outcome outcome = correct.outcome();
        if (outcome != null) {
            return byClerk(correct.raw(), outcome, correct.tally(), rules);
        }
        if (known.decision().rule().equals(OutcomeRules.CLERK)) {
            throw new CouncilRefused(Reason.DECIDED_BY_A_PERSON, "outcome");
        }
        ConsultationScheduled consultation = requireNonNull(
                state.consultations().get(known.consultation()));
        return doubting(rules.read(correct.raw(), consultation.role(), correct.tally()),
                correct.doubt());
    }

    /** With a doubt nothing is adopted; what the text says otherwise stands. */
    private static Decision doubting(Decision read, @Nullable String doubt) {
        boolean adopts = read.outcome() == Outcome.ADOPTED
                || read.outcome() == Outcome.ADOPTED_AMENDED || read.outcome() == Outcome.PARTLY;
        return doubt == null || !adopts
                ? read
                : new Decision(read.raw(), Outcome.UNKNOWN, doubt, read.tally());
    }

    private static Decision byClerk(String raw, Outcome outcome, @Nullable Tally given,
            OutcomeRules rules) {
        Tally tally = given == null ? rules.tally(raw) : given;
        if (OutcomeRules.contradict(outcome, tally)) {
            throw new CouncilRefused(Reason.OUTCOME_AGAINST_TALLY, "outcome", outcome);
        }
        return new Decision(raw, outcome, OutcomeRules.CLERK, tally);
    }

    @CommandHandler
    void handle(ConfirmSubject confirm, KnownSubjects known) {
        check(confirm.subject(), known);
        if (state.wasSaid(confirm.subject(), true)) {
            throw new CouncilRefused(Reason.SUBJECT_CONFIRMED_BEFORE, SUBJECT);
        }
        AggregateLifecycle.apply(new SubjectConfirmed(id, confirm.subject(), confirm.reasons(),
                confirm.occurredAt()));
    }

    @CommandHandler
    void handle(DeclineSubject decline, KnownSubjects known) {
        check(decline.subject(), known);
        if (state.wasSaid(decline.subject(), false)) {
            throw new CouncilRefused(Reason.SUBJECT_DECLINED_BEFORE, SUBJECT);
        }
        AggregateLifecycle.apply(new SubjectDeclined(id, decline.subject(), decline.reason(),
                decline.occurredAt()));
    }

    private void check(Subject subject, KnownSubjects known) {
        if (subject.equals(new Subject.OfVorlage(id))) {
            throw new CouncilRefused(Reason.SUBJECT_IS_ITSELF, SUBJECT);
        }
        if (!known.has(subject)) {
            throw new CouncilRefused(Reason.UNKNOWN_SUBJECT, SUBJECT);
        }
    }

    @EventSourcingHandler
    void on(VorlageEvent event) {
        id = event.vorlage();
        state = VorlageState.apply(state, event);
    }
}
