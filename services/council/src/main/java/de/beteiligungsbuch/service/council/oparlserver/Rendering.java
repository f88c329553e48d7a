package de.beteiligungsbuch.service.council.oparlserver;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.service.council.oparlserver.VorlageFacts.Dealing;
import de.beteiligungsbuch.service.council.oparlserver.VorlageFacts.Decided;

/**
 * Facts as objects of OParl 1.1. Pure: the same facts give the same objects. What OParl has no
 * member for stands in members that begin with {@code beteiligungsbuch:}.
 */
final class Rendering {

    private static final ZoneId PLACE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Links links;
    private final OwnMembers own = new OwnMembers();

    Rendering(Links links) {
        this.links = links;
    }

    /** @param consultations its consultations as served, embedded as the standard wants it */
    Draft paper(VorlageFacts facts, List<ObjectNode> consultations) {
        ObjectNode paper = LedgerJson.mapper().createObjectNode();
        paper.put("body", links.body());
        paper.put("name", facts.content().title());
        paper.put("reference", facts.drucksache().number());
        day(facts.published()).ifPresent(day -> paper.put("date", day.toString()));
        paper.put("paperType", switch (facts.content().kind()) {
            case PROPOSAL -> "Beschlussvorlage";
            case MOTION -> "Antrag";
            case NOTICE -> "Mitteilung";
            case OTHER -> "Sonstiges";
        });
        ArrayNode dealt = paper.putArray("consultation");
        consultations.forEach(dealt::add);
        own.paper(paper, facts);
        return new Draft(Kind.PAPER, paperKey(facts), facts.vorlage().value(), null, paper);
    }

    private static String paperKey(VorlageFacts facts) {
        return "paper/" + facts.vorlage();
    }

    Draft consultation(VorlageFacts facts, Dealing dealing) {
        ConsultationScheduled scheduled = dealing.scheduled();
        ObjectNode consultation = LedgerJson.mapper().createObjectNode();
        consultation.put("paper", links.to(paperKey(facts)));
        consultation.put("agendaItem", links.to(itemKey(scheduled)));
        consultation.put("meeting", links.to(meetingKey(scheduled)));
        consultation.putArray("organization")
                .add(links.to(organizationKey(scheduled.gremium())));
        consultation.put("authoritative", scheduled.role() == Role.DECIDING);
        consultation.put("role", switch (scheduled.role()) {
            case DECIDING -> "Entscheidung";
            case ADVISING -> "Vorberatung";
            case NOTING -> "Kenntnisnahme";
        });
        own.consultation(consultation, dealing);
        return new Draft(Kind.CONSULTATION, "consultation/" + scheduled.consultation(),
                facts.vorlage().value(), null, consultation);
    }

    private static String itemKey(ConsultationScheduled scheduled) {
        return "agendaItem/" + scheduled.consultation();
    }

    /** Its place on the agenda is not known to it; see {@link Agenda}. */
    Draft agendaItem(VorlageFacts facts, Dealing dealing) {
        ConsultationScheduled scheduled = dealing.scheduled();
        ObjectNode item = LedgerJson.mapper().createObjectNode();
        item.put("meeting", links.to(meetingKey(scheduled)));
        String number = scheduled.agendaItem();
        if (number != null) {
            item.put("number", number);
        }
        item.put("name", facts.content().title());
        item.put("public", scheduled.open());
        item.put("consultation", links.to("consultation/" + scheduled.consultation()));
        Decided decided = dealing.decided();
        if (decided != null) {
            item.put("result", decided.decision().raw());
            own.resolution(item, decided);
        }
        return new Draft(Kind.AGENDA_ITEM, itemKey(scheduled), facts.vorlage().value(),
                meetingKey(scheduled), item);
    }

    /** @param agenda its items as served, embedded as the standard wants it */
    Draft meeting(ConsultationScheduled scheduled, List<ObjectNode> agenda) {
        ObjectNode meeting = LedgerJson.mapper().createObjectNode();
        PublishedDate date = scheduled.meeting();
        Optional<LocalDate> day = day(date);
        meeting.put("name", scheduled.gremium().name() + ", "
                + day.map(DAY::format).orElse(date.edtf()));
        boolean held = agenda.stream().anyMatch(item -> item.has("result"));
        meeting.put("meetingState", held ? "durchgeführt" : "terminiert");
        day.ifPresent(start -> meeting.put("start", DateTimeFormatter.ISO_OFFSET_DATE_TIME
                .format(start.atStartOfDay(PLACE).toOffsetDateTime())));
        meeting.putArray("organization").add(links.to(organizationKey(scheduled.gremium())));
        ArrayNode items = meeting.putArray("agendaItem");
        agenda.forEach(items::add);
        own.meeting(meeting, date);
        return new Draft(Kind.MEETING, meetingKey(scheduled), null, null, meeting);
    }

    Draft organization(Gremium gremium) {
        ObjectNode organization = LedgerJson.mapper().createObjectNode();
        organization.put("body", links.body());
        organization.put("name", gremium.name());
        organization.put("organizationType", "Gremium");
        organization.put("classification", switch (gremium.kind()) {
            case COUNCIL -> "Rat";
            case COMMITTEE -> "Ausschuss";
            case DISTRICT_COUNCIL -> "Bezirksvertretung";
            case OTHER -> "Gremium";
        });
        own.organization(organization, gremium);
        return new Draft(Kind.ORGANIZATION, organizationKey(gremium), null, null, organization);
    }

    private static String organizationKey(Gremium gremium) {
        return "organization/" + named("gremium", gremium.kind().name(), gremium.name());
    }

    /** The ledger knows a meeting by its Gremium and its date alone. */
    static String meetingKey(ConsultationScheduled scheduled) {
        Gremium gremium = scheduled.gremium();
        return "meeting/" + named("meeting", gremium.kind().name(), gremium.name(),
                scheduled.meeting().edtf());
    }

    private static UUID named(String... parts) {
        return UUID.nameUUIDFromBytes(
                String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<LocalDate> day(@Nullable PublishedDate date) {
        return Optional.ofNullable(date)
                .filter(one -> one.isCertain() && one.firstDay().equals(one.lastDay()))
                .map(PublishedDate::firstDay);
    }
}
