package de.beteiligungsbuch.service.council.feed.folder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of a table that means something here, by the names that it may have. */
public enum Column {

    /** A key that rows of one and the same paper have in common. */
    KEY("Vorlage", "id", "key", "vorlage-id", "vorlagen-id", "vorlagenid", "schlüssel"),
    /** The number of the paper. */
    NUMBER("Drucksache", "number", "drucksachennummer", "drucksachen-nr", "drucksachen-nr.",
            "drucksache-nr", "drucksache-nr.", "ds-nr", "ds-nr.", "vorlagennummer", "vorlagen-nr",
            "vorlagen-nr.", "nummer", "reference"),
    /** What it is about. */
    TITLE("Titel", "title", "betreff", "bezeichnung", "name"),
    /** What kind of paper it is. */
    KIND("Art", "kind", "vorlagenart", "art der vorlage", "papertype", "paper type"),
    /** When the paper was written. */
    PAPER_DATE("Vorlagendatum", "paper date", "datum der vorlage", "paperdate"),
    /** What it proposes to resolve. */
    PROPOSAL("Beschlussvorschlag", "proposal", "beschlußvorschlag"),
    /** A key of the consultation, where one paper comes twice before the same meeting. */
    CONSULTATION("Beratung", "consultation", "beratungs-id", "beratungsschlüssel"),
    /** Which Gremium is asked. */
    GREMIUM("Gremium", "committee", "organization", "ausschuss", "gremien"),
    /** On which day it meets. */
    DATE("Datum", "date", "sitzungsdatum", "sitzungstag", "sitzung", "date of the meeting",
            "meeting date", "meeting"),
    /** At what time of the day. */
    TIME("Uhrzeit", "time", "beginn", "sitzungsbeginn", "start"),
    /** Whether the meeting is planned, was held or was cancelled, in words. */
    MEETING_STATE("Sitzungsstatus", "meeting state", "meetingstate"),
    /** Its place on the agenda. */
    ITEM("TOP", "item", "tagesordnungspunkt", "agenda item", "agendaitem"),
    /** Whether it was public. */
    PUBLIC("öffentlich", "public", "oeffentlich", "öffentlichkeit"),
    /** What the Gremium is asked for. */
    ROLE("Rolle", "role", "beratungsart", "zuständigkeit"),
    /** What came of it, in the words of the minutes. */
    RESULT("Ergebnis", "result", "outcome", "beschlussergebnis");

    private final String title;
    private final String english;
    /** Each between two bars. */
    private final String others;

    Column(String title, String english, String... others) {
        this.title = title;
        this.english = english;
        this.others = "|" + String.join("|", others) + "|";
    }

    /** Its German name, as templates have it. */
    public String title() {
        return title;
    }

    /** Its English name. */
    public String english() {
        return english;
    }

    /** The column of that name; empty if the name means nothing here. */
    public static Optional<Column> named(String name) {
        String plain = plain(name);
        return Arrays.stream(values())
                .filter(column -> plain(column.title).equals(plain)
                        || column.english.equals(plain)
                        || column.others.contains("|" + plain + "|"))
                .findFirst();
    }

    private static String plain(String name) {
        return name.replaceAll("(?U)[\\s_]+", " ").strip().toLowerCase(Locale.GERMAN);
    }
}
