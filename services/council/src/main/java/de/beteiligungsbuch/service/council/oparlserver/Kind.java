package de.beteiligungsbuch.service.council.oparlserver;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of objects of OParl 1.1. Of some we never have any: their lists are empty. */
enum Kind {
    SYSTEM("System", "system", ""), BODY("Body", "body", ""), ORGANIZATION("Organization",
            "organization", "organizations"), PERSON("Person", "person", "people"), MEMBERSHIP(
                    "Membership", "membership",
                    "memberships"), MEETING("Meeting", "meeting", "meetings"), AGENDA_ITEM(
                            "AgendaItem", "agendaItem",
                            "agendaItems"), PAPER("Paper", "paper", "papers"), CONSULTATION(
                                    "Consultation", "consultation",
                                    "consultations"), FILE("File", "file", "files"), LOCATION(
                                            "Location", "locationList",
                                            "locationList"), LEGISLATIVE_TERM("LegislativeTerm",
                                                    "legislativeTermList", "legislativeTermList");

    private static final String NAMESPACE = "https://schema.oparl.org/1.1/";

    private final String type;
    private final String listMember;
    private final String list;

    Kind(String type, String listMember, String list) {
        this.type = type;
        this.listMember = listMember;
        this.list = list;
    }

    /** What stands in {@code type}. */
    String type() {
        return NAMESPACE + type;
    }

    /** The member of a Body that leads to the list. */
    String listMember() {
        return listMember;
    }

    /** Where a Body's list of them is. */
    String list() {
        return list;
    }

    /** Whether a Body has a list of them. */
    boolean isListed() {
        return !list.isEmpty();
    }

    /** The kind whose list is there. */
    static Optional<Kind> ofList(String path) {
        return Arrays.stream(values()).filter(Kind::isListed)
                .filter(kind -> kind.list.equals(path)).findFirst();
    }
}
