package de.beteiligungsbuch.service.council.feed.manual;

import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.service.council.feed.oparl.OparlJson;

/**
 * What was entered, in the shape of OParl: a paper that holds everything else. Its members are in
 * the order of their names, so that the same entry has the same bytes and the same hash. Pure.
 */
final class EnteredJson {

    /** Says of an organization that two persons called it the council itself. */
    static final String COUNCIL = "beteiligungsbuch:council";
    private static final String ENTERED = "beteiligungsbuch:entered";
    private static final String TYPE = "https://schema.oparl.org/1.1/";

    private EnteredJson() {}

    /** The bytes that are confirmed. */
    static byte[] of(ManualEntryId entry, Entered entered, Document document) {
        ObjectNode paper = object(entry.toString(), "Paper");
        paper.put("name", entered.title()).put("reference", entered.drucksache().toString())
                .put("paperType", type(entered.kind()));
        if (entered.proposal() != null) {
            paper.put("beteiligungsbuch:proposal", entered.proposal());
        }
        paper.set("mainFile", object(entry + "/document", "File")
                .put("mimeType", document.mediaType()).put("size", document.size())
                .put("beteiligungsbuch:sha256", document.sha256().hex()));
        paper.putArray("consultation").add(consultation(entry, entered));
        paper.set(ENTERED, LedgerJson.mapper().valueToTree(entered));
        return OparlJson.mapper().writeValueAsBytes(paper);
    }

    /** What was entered. */
    static Entered entered(byte[] json) {
        return LedgerJson.mapper().treeToValue(OparlJson.tree(json).path(ENTERED), Entered.class);
    }

    private static ObjectNode consultation(ManualEntryId entry, Entered entered) {
        String meetingId = entry + "/meeting";
        ObjectNode organization = object(
                (entered.council() ? "council/" : "organization/") + entered.gremium(),
                "Organization").put("name", entered.gremium());
        if (entered.council()) {
            organization.put(COUNCIL, true);
        }
        ObjectNode meeting = object(meetingId, "Meeting")
                .put("start", entered.meeting().toString());
        meeting.putArray("organization").add(organization.path("id").asString());
        ObjectNode item = object(entry + "/agendaItem", "AgendaItem").put("meeting", meetingId)
                .put("public", entered.open());
        if (entered.agendaItem() != null) {
            item.put("number", entered.agendaItem());
        }
        if (entered.outcome() != null) {
            item.put("result", entered.outcome());
        }
        ObjectNode consultation = object(entry + "/consultation", "Consultation")
                .put("role", role(entered.role()));
        consultation.putArray("organization").add(organization);
        consultation.set("meeting", meeting);
        consultation.set("agendaItem", item);
        return consultation;
    }

    private static ObjectNode object(String id, String type) {
        return OparlJson.mapper().createObjectNode().put("id", id).put("type", TYPE + type);
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case PROPOSAL -> "Beschlussvorlage";
            case MOTION -> "Antrag";
            case NOTICE -> "Mitteilung";
            case OTHER -> "Sonstiges";
        };
    }

    private static String role(Role role) {
        return switch (role) {
            case DECIDING -> "Entscheidung";
            case ADVISING -> "Vorberatung";
            case NOTING -> "Kenntnisnahme";
        };
    }
}
