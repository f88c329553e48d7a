package de.beteiligungsbuch.service.auditor.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ResolutionId;

/**
 * What of a Vorlage decides what may happen to it. Immutable.
 *
 * @param drucksachen   all numbers that it ever had
 * @param says          hash of its number and content
 * @param consultations all that were scheduled
 * @param resolutions   all that were recorded
 * @param subjects      what was said of its subjects last: whether the paper concerns them
 */
record VorlageState(
        Set<Drucksache> drucksachen,
        int says,
        Map<ConsultationId, Consultation> consultations,
        Map<ResolutionId, Resolution> resolutions,
        Map<Subject, Boolean> subjects) {

    /** Where the meetings are: days begin and end there. */
    private static final ZoneId PLACE = ZoneId.of("Europe/Berlin");
    private static final String CLERK = "clerk";

    VorlageState {
        drucksachen = Set.copyOf(drucksachen);
        consultations = Map.copyOf(consultations);
        resolutions = Map.copyOf(resolutions);
        subjects = Map.copyOf(subjects);
    }

    /** @param binding whether what is resolved there decides, in public, for the whole city */
    record Consultation(Gremium gremium, PublishedDate meeting, boolean binding) {}

    /**
     * A resolution.
     *
     * @param said    hash of what was said of it last
     * @param clerk   whether a person said so
     * @param outcomes all that were ever said of it
     */
    record Resolution(
            ConsultationId consultation,
            int said,
            boolean clerk,
            Set<Outcome> outcomes) {}

    /** @throws Refused if that may not happen */
    static VorlageState after(@Nullable VorlageState before, VorlageEvent event) {
        return switch (event) {
            case VorlageEvent.VorlageRegistered e -> {
                Refused.unless(before == null, "the Vorlage was registered before");
                yield new VorlageState(Set.of(e.drucksache()),
                        Objects.hash(e.drucksache(), e.content()), Map.of(), Map.of(),
                        Map.of());
            }
            case VorlageEvent.VorlageRevised e -> there(before).revised(e);
            case VorlageEvent.ConsultationScheduled e -> there(before).scheduled(e);
            case VorlageEvent.ResolutionRecorded e -> there(before).resolved(e);
            case VorlageEvent.ResolutionCorrected e -> there(before).corrected(e);
            case VorlageEvent.SubjectConfirmed e -> there(before).said(e, e.subject(), true);
            case VorlageEvent.SubjectDeclined e -> there(before).said(e, e.subject(), false);
        };
    }

    private static VorlageState there(@Nullable VorlageState before) {
        return Refused.there(before, "the Vorlage was never registered");
    }

    private VorlageState revised(VorlageEvent.VorlageRevised event) {
        int now = Objects.hash(event.drucksache(), event.content());
        Refused.unless(now != says, "the Vorlage reads as before");
        Set<Drucksache> numbers = new HashSet<>(drucksachen);
        numbers.add(event.drucksache());
        return new VorlageState(numbers, now, consultations, resolutions, subjects);
    }

    private VorlageState scheduled(VorlageEvent.ConsultationScheduled event) {
        Map<ConsultationId, Consultation> next = new HashMap<>(consultations);
        next.put(event.consultation(), new Consultation(event.gremium(), event.meeting(),
                event.open() && event.role() == VorlageEvent.Role.DECIDING
                        && event.gremium().kind() == Gremium.Kind.COUNCIL));
        return new VorlageState(drucksachen, says, next, resolutions, subjects);
    }

    private VorlageState resolved(VorlageEvent.ResolutionRecorded event) {
        Consultation consultation = Refused.there(consultations.get(event.consultation()),
                "consultation %s was never scheduled", event.consultation());
        Refused.unless(!resolutions.containsKey(event.resolution()),
                "resolution %s was recorded before", event.resolution());
        Refused.unless(resolutions.values().stream()
                .noneMatch(other -> other.consultation.equals(event.consultation())),
                "consultation %s has led to a resolution before", event.consultation());
        Refused.unless(event.gremium().equals(consultation.gremium),
                "resolved by %s, scheduled was %s", event.gremium(), consultation.gremium);
        requireDay(event.occurredAt(), consultation.meeting);
        requireCredible(event.decision());
        return with(event.resolution(), new Resolution(event.consultation(),
                Objects.hash(event.decision(), event.effect()),
                event.decision().rule().equals(CLERK), Set.of(event.decision().outcome())));
    }

    private static void requireDay(Instant resolved, PublishedDate meeting) {
        LocalDate day = resolved.atZone(PLACE).toLocalDate();
        Refused.unless(!meeting.isCertain() || !day.isBefore(meeting.firstDay()),
                "resolved on %s, the meeting was on %s", day, meeting);
    }

    private VorlageState corrected(VorlageEvent.ResolutionCorrected event) {
        Resolution known = Refused.there(resolutions.get(event.resolution()),
                "resolution %s was never recorded", event.resolution());
        int now = Objects.hash(event.decision(), event.effect());
        boolean clerk = event.decision().rule().equals(CLERK);
        Refused.unless(now != known.said, "the correction changes nothing");
        Refused.unless(clerk || !known.clerk, "a rule overrules what a person decided");
        requireCredible(event.decision());
        Set<Outcome> outcomes = EnumSet.of(event.decision().outcome());
        outcomes.addAll(known.outcomes);
        return with(event.resolution(), new Resolution(known.consultation, now, clerk, outcomes));
    }

    private VorlageState with(ResolutionId id, Resolution resolution) {
        Map<ResolutionId, Resolution> next = new HashMap<>(resolutions);
        next.put(id, resolution);
        return new VorlageState(drucksachen, says, consultations, next, subjects);
    }

    private VorlageState said(VorlageEvent event, Subject subject, boolean concerns) {
        Refused.unless(!subject.equals(new Subject.OfVorlage(event.vorlage())),
                "the Vorlage concerns itself");
        Refused.unless(!Objects.equals(subjects.get(subject), concerns),
                concerns ? "it was confirmed before" : "it was declined before");
        Map<Subject, Boolean> next = new HashMap<>(subjects);
        next.put(subject, concerns);
        return new VorlageState(drucksachen, says, consultations, resolutions, next);
    }

    private static void requireCredible(Decision decision) {
        Tally tally = decision.tally();
        if (tally == null) {
            return;
        }
        Refused.unless(votes(tally).allMatch(votes -> votes >= 0), "fewer than no votes: %s",
                tally);
        Integer yes = tally.yes();
        Integer no = tally.no();
        boolean outvoted = yes != null && no != null && yes <= no;
        boolean opposed = tally.unanimous() && no != null && no > 0;
        boolean adopts = decision.outcome() == Outcome.ADOPTED
                || decision.outcome() == Outcome.ADOPTED_AMENDED;
        Refused.unless(!adopts || !(outvoted || opposed), "adopted with %s", tally);
    }

    private static Stream<Integer> votes(Tally tally) {
        return Stream.of(tally.yes(), tally.no(), tally.abstained()).filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    /** Whether the council decided that, in public and asked to decide. */
    boolean binds(ResolutionId id) {
        Resolution resolution = resolutions.get(id);
        return resolution != null && Objects
                .requireNonNull(consultations.get(resolution.consultation)).binding;
    }

    /** Whether that was ever said of the resolution; the outcome by its name. */
    boolean said(ResolutionId id, String outcome) {
        Resolution resolution = resolutions.get(id);
        return resolution != null && resolution.outcomes.stream()
                .anyMatch(said -> said.name().equals(outcome));
    }
}
