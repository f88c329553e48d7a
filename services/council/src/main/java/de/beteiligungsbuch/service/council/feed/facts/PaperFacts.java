package de.beteiligungsbuch.service.council.feed.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.ledgerservice.command.SourceCommands;
import de.beteiligungsbuch.service.council.command.OnVorlage.RegisterVorlage;
import de.beteiligungsbuch.service.council.command.OnVorlage.ReviseVorlage;
import de.beteiligungsbuch.service.council.command.OnVorlage.ScheduleConsultation;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.facts.FactStore.Known;
import de.beteiligungsbuch.service.council.feed.facts.FactStore.Step;
import de.beteiligungsbuch.service.council.feed.oparl.Members;

/**
 * A paper becomes a Vorlage, its consultations are scheduled, and their outcomes recorded, by the
 * same commands as by hand; each once, however often it is read.
 */
@Component
class PaperFacts {

    private static final ZoneId PLACE = ZoneId.of("Europe/Berlin");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int AGENDA_NUMBER = 50;

    private final Shelf shelf;
    private final FactStore facts;
    private final OutcomeFacts outcomes;
    private final SourceCommands commands;
    private final Clock clock;

    PaperFacts(Shelf shelf, FactStore facts, OutcomeFacts outcomes, SourceCommands commands,
            Clock clock) {
        this.shelf = shelf;
        this.facts = facts;
        this.outcomes = outcomes;
        this.commands = commands;
        this.clock = clock;
    }

    /** Records what a paper says now, as far as the ledger does not say so yet. */
    void record(Feed feed, Node paper, Gremien gremien) {
        Map<String, Node> consultations = new LinkedHashMap<>();
        paper.ids("consultation").forEach(id -> shelf.find(feed.id(), id)
                .ifPresent(node -> consultations.put(id, node)));
        shelf.consultationsOf(feed.id(), paper.id())
                .forEach(node -> consultations.put(node.id(), node));
        List<Sitting> sittings = new ArrayList<>();
        consultations.values().forEach(node -> sitting(feed, node).ifPresent(sittings::add));
        VorlageId vorlage = vorlage(paper, sittings);
        sittings.forEach(sitting -> schedule(feed, vorlage, sitting, gremien));
    }

    /** A consultation, its item on an agenda if there is one, and the meeting. */
    record Sitting(
            Node consultation,
            @Nullable Node item,
            Node meeting,
            Instant start,
            PublishedDate date) {

        LocalDate day() {
            return PaperFacts.day(start);
        }
    }

    private Optional<Sitting> sitting(Feed feed, Node consultation) {
        Node item = shelf.find(feed.id(), Members.id(consultation.json(), "agendaItem"))
                .or(() -> shelf.itemsOf(feed.id(), consultation.id()).stream().findFirst())
                .orElse(null);
        String meetingId = Members.id(consultation.json(), "meeting");
        if (meetingId == null && item != null) {
            String own = Members.id(item.json(), "meeting");
            meetingId = own == null ? item.parent() : own;
        }
        return shelf.find(feed.id(), meetingId)
                .flatMap(meeting -> Members.instant(meeting.json(), "start")
                        .filter(start -> day(start).isAfter(EARLIEST))
                        .map(start -> new Sitting(consultation, item, meeting, start,
                                new PublishedDate(day(start).toString())))
                        .or(() -> OwnWords.date(meeting)
                                .filter(date -> date.firstDay().isAfter(EARLIEST))
                                .map(date -> new Sitting(consultation, item, meeting,
                                        date.lastDay().atStartOfDay(PLACE).toInstant(), date))));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(PLACE).toLocalDate();
    }

    private VorlageId vorlage(Node paper, List<Sitting> sittings) {
        Drucksache drucksache = PaperText.drucksache(paper);
        Content content = PaperText.content(paper);
        String said = LedgerJson.mapper().writeValueAsString(List.of(drucksache, content));
        Optional<Known> known = facts.find(paper.feed(), paper.id(), Step.VORLAGE);
        if (known.isEmpty()) {
            Recorded recorded = commands.execute("feed-vorlage", paper.feed() + "|" + paper.id(),
                    () -> register(paper, drucksache, content, sittings));
            VorlageId vorlage = VorlageId.of(recorded.subject());
            facts.put(paper.feed(),
                    new Known(Step.VORLAGE, paper.id(), vorlage, null, null, said));
            return vorlage;
        }
        VorlageId vorlage = known.get().vorlage();
        if (!known.get().said().equals(said)) {
            commands.execute("feed-revision", paper.versionName(),
                    () -> new ReviseVorlage(vorlage, drucksache, content,
                            "Die Quelle nennt die Vorlage jetzt so.", paper.fetchedAt(),
                            paper.source()));
            facts.put(paper.feed(),
                    new Known(Step.VORLAGE, paper.id(), vorlage, null, null, said));
        }
        return vorlage;
    }

    private RegisterVorlage register(Node paper, Drucksache drucksache, Content content,
            List<Sitting> sittings) {
        Optional<LocalDate> date = Members.date(paper.json(), "date")
                .filter(day -> day.isAfter(EARLIEST) && !day.isAfter(today()));
        LocalDate first = date
                .or(() -> Members.date(paper.json(), "created").filter(EARLIEST::isBefore))
                .orElseGet(this::today);
        for (Sitting sitting : sittings) {
            first = sitting.day().isBefore(first) ? sitting.day() : first;
        }
        return new RegisterVorlage(VorlageId.next(), drucksache, content,
                first.atStartOfDay(PLACE).toInstant(),
                OwnWords.published(paper)
                        .or(() -> date.map(day -> new PublishedDate(day.toString())))
                        .orElse(null),
                paper.source());
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private void schedule(Feed feed, VorlageId vorlage, Sitting sitting, Gremien gremien) {
        Node consultation = sitting.consultation();
        Optional<Known> known = facts.find(feed.id(), consultation.id(), Step.CONSULTATION);
        ConsultationId id;
        if (known.isPresent()) {
            id = known.get().consultation();
        } else {
            Recorded recorded = commands.execute("feed-consultation",
                    feed.id() + "|" + consultation.id(),
                    () -> command(feed, vorlage, sitting, gremien));
            id = recorded.first(ConsultationScheduled.class).consultation();
            facts.put(feed.id(), new Known(Step.CONSULTATION, consultation.id(), vorlage, id, null,
                    consultation.raw().hex()));
        }
        if (id != null) {
            outcomes.record(feed, vorlage, id, sitting);
        }
    }

    private ScheduleConsultation command(Feed feed, VorlageId vorlage, Sitting sitting,
            Gremien gremien) {
        Node consultation = sitting.consultation();
        List<String> organizations = consultation.ids("organization").isEmpty()
                ? sitting.meeting().ids("organization")
                : consultation.ids("organization");
        String id = organizations.size() == 1 ? organizations.getFirst() : null;
        Gremium gremium = gremien.gremium(shelf.find(feed.id(), id).orElse(null), id);
        boolean council = gremium.kind() == Gremium.Kind.COUNCIL;
        Role role = Gremien.role(consultation.text("role"))
                .orElse(council && feed.settings().decidesIfSilent()
                        ? Role.DECIDING
                        : Role.ADVISING);
        Node item = sitting.item();
        String number = item == null ? null : item.text("number");
        return new ScheduleConsultation(vorlage, ConsultationId.next(), gremium, role,
                sitting.date(), isPublic(feed, item),
                number == null || number.length() > AGENDA_NUMBER ? null : number,
                consultation.fetchedAt(), consultation.source());
    }

    private static boolean isPublic(Feed feed, @Nullable Node item) {
        return item != null && Members.flag(item.json(), "public")
                .orElse(feed.settings().publicIfSilent());
    }
}
