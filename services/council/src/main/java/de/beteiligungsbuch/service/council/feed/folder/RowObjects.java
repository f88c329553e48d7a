package de.beteiligungsbuch.service.council.feed.folder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.service.council.feed.folder.Cells.Unclear;
import de.beteiligungsbuch.service.council.feed.folder.Table.Row;
import de.beteiligungsbuch.service.council.feed.oparl.OparlJson;

/**
 * Makes of rows what a server would give: organizations, meetings, agenda items, and papers with
 * consultations. The ids rest on what names a row and not on what it says, so that a row that says
 * something else is a change. Rows with one number are different papers unless they have a key in
 * common. Pure.
 */
final class RowObjects {

    private static final String TYPE = "https://schema.oparl.org/1.1/";
    private static final List<Column> OF_PAPER = List.of(Column.NUMBER, Column.TITLE, Column.KIND,
            Column.PROPOSAL, Column.PAPER_DATE);

    private final Map<String, Place> papers = new LinkedHashMap<>();
    private final Map<String, Place> consultations = new LinkedHashMap<>();
    private final Map<String, Meeting> meetings = new LinkedHashMap<>();
    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();

    private int repeated;

    /** A row, where it stands, and the object it became. */
    private record Place(String name, Row row, ObjectNode object) {}

    private record Meeting(ObjectNode object, TreeSet<String> starts, TreeSet<String> states) {}

    /** How many rows stood there twice, word for word. */
    int repeated() {
        return repeated;
    }

    /** All objects, as JSON whose members are in the order of their names. */
    List<byte[]> json() {
        return objects.values().stream()
                .map(object -> OparlJson.mapper().writeValueAsBytes(object)).toList();
    }

    /**
     * Takes a row in.
     *
     * @param file in which it stands, for the administrator
     * @throws Unclear if it means nothing, or not one thing; nothing of it is taken in then
     */
    void add(String file, Row row) throws Unclear {
        String name = file + ", line " + row.line();
        Cells cells = new Cells(row.cells());
        String title = cells.name(Column.TITLE);
        if (title == null) {
            throw new Unclear("it has no title");
        }
        String gremium = cells.name(Column.GREMIUM);
        LocalDate date = cells.date(Column.DATE);
        if ((gremium == null) != (date == null)) {
            throw new Unclear("it names " + (gremium == null
                    ? "a date but no Gremium"
                    : "a Gremium but no date of its meeting"));
        }
        if (gremium == null && cells.text(Column.RESULT) != null) {
            throw new Unclear("it names an outcome, but neither the Gremium nor the meeting");
        }
        cells.date(Column.PAPER_DATE);
        cells.isPublic();
        cells.time();
        String meeting = gremium == null ? "" : part(gremium) + "/" + date;
        String paper = paperKey(cells, meeting);
        String consultation = consultationKey(cells, paper, meeting);
        if (stands(row, gremium == null ? papers.get(paper) : consultations.get(consultation))) {
            repeated++;
            return;
        }
        check(name, row, paper, gremium == null ? null : consultation);
        ObjectNode object = paper(name, row, cells, paper);
        if (gremium == null || date == null) {
            row.others().forEach((column, cell) -> object.put("csv:" + column, cell));
            return;
        }
        meeting(cells, gremium, date, meeting);
        consultation(name, row, cells, object, new Ids(paper, consultation, meeting, gremium));
    }

    private static boolean stands(Row row, @Nullable Place other) {
        return other != null && other.row().cells().equals(row.cells())
                && other.row().others().equals(row.others());
    }

    private record Ids(String paper, String consultation, String meeting, String gremium) {}

    private static String paperKey(Cells cells, String meeting) throws Unclear {
        String key = cells.name(Column.KEY);
        String number = cells.name(Column.NUMBER);
        if (key == null && number == null) {
            throw new Unclear("it has neither a number (Drucksache) nor a key (Vorlage)");
        }
        if (key != null) {
            return part(key);
        }
        return part(String.valueOf(number)) + (meeting.isEmpty() ? "" : "/" + meeting);
    }

    private static String consultationKey(Cells cells, String paper, String meeting) {
        String own = cells.name(Column.CONSULTATION);
        if (own != null) {
            return paper + "/" + part(own);
        }
        return cells.name(Column.KEY) == null ? paper : paper + "/" + meeting;
    }

    /** Nothing is taken in of a row that another contradicts. */
    private void check(String name, Row row, String paper, @Nullable String consultation)
            throws Unclear {
        Place other = consultation == null ? null : consultations.get(consultation);
        Place first = papers.get(paper);
        if (other == null && first != null && row.cells().get(Column.KEY) == null
                && consultation == null) {
            other = first;
        }
        if (other != null) {
            throw new Unclear("it is about the same paper and the same meeting as " + other.name()
                    + "; please give the two different keys in a column "
                    + (row.cells().get(Column.KEY) == null
                            ? "Vorlage (key)"
                            : "Beratung (consultation)"));
        }
        if (first == null) {
            return;
        }
        for (Column column : OF_PAPER) {
            String here = row.cells().get(column);
            String there = first.row().cells().get(column);
            if (here != null && there != null && !here.equals(there)) {
                throw new Unclear("it belongs to the same paper as " + first.name() + ", but "
                        + column.title() + " reads \"" + here + "\" in " + name + " and \"" + there
                        + "\" there");
            }
        }
    }

    private ObjectNode paper(String name, Row row, Cells cells, String key) throws Unclear {
        Place known = papers.get(key);
        ObjectNode paper = known == null ? object("Paper", "csv:paper/" + key) : known.object();
        papers.putIfAbsent(key, new Place(name, row, paper));
        put(paper, "name", cells.name(Column.TITLE));
        put(paper, "reference", cells.name(Column.NUMBER));
        put(paper, "paperType", cells.name(Column.KIND));
        put(paper, "beteiligungsbuch:proposal", cells.text(Column.PROPOSAL));
        LocalDate date = cells.date(Column.PAPER_DATE);
        put(paper, "date", date == null ? null : date.toString());
        return paper;
    }

    private void meeting(Cells cells, String gremium, LocalDate date, String key) throws Unclear {
        String organization = "csv:organization/" + part(gremium);
        if (!objects.containsKey(organization)) {
            object("Organization", organization).put("name", gremium);
        }
        Meeting meeting = meetings.computeIfAbsent(key, any -> {
            ObjectNode object = object("Meeting", "csv:meeting/" + key);
            object.putArray("organization").add(organization);
            return new Meeting(object, new TreeSet<>(), new TreeSet<>());
        });
        LocalTime time = cells.time();
        meeting.starts().add(time == null ? date.toString() : date + "T" + time);
        meeting.object().put("start", meeting.starts().last());
        String state = cells.name(Column.MEETING_STATE);
        if (state != null) {
            meeting.states().add(state);
            meeting.object().put("meetingState", String.join(" / ", meeting.states()));
        }
    }

    private void consultation(String name, Row row, Cells cells, ObjectNode paper, Ids ids)
            throws Unclear {
        String id = "csv:consultation/" + ids.consultation();
        String itemId = "csv:agendaItem/" + ids.consultation();
        ObjectNode consultation = OparlJson.mapper().createObjectNode();
        consultation.put("id", id).put("type", TYPE + "Consultation");
        consultation.put("meeting", "csv:meeting/" + ids.meeting()).put("agendaItem", itemId);
        consultation.putArray("organization").add("csv:organization/" + part(ids.gremium()));
        put(consultation, "role", cells.role());
        ArrayNode all = paper.path("consultation").isArray()
                ? (ArrayNode) paper.path("consultation")
                : paper.putArray("consultation");
        all.add(consultation);
        ObjectNode item = object("AgendaItem", itemId);
        item.put("meeting", "csv:meeting/" + ids.meeting()).put("consultation", id);
        put(item, "number", cells.name(Column.ITEM));
        put(item, "result", cells.text(Column.RESULT));
        cells.isPublic().ifPresent(open -> item.put("public", open));
        row.others().forEach((column, cell) -> item.put("csv:" + column, cell));
        consultations.put(ids.consultation(), new Place(name, row, item));
    }

    private ObjectNode object(String kind, String id) {
        ObjectNode object = OparlJson.mapper().createObjectNode();
        object.put("id", id).put("type", TYPE + kind);
        objects.put(id, object);
        return object;
    }

    private static void put(ObjectNode object, String member, @Nullable String text) {
        if (text != null) {
            object.put(member, text);
        }
    }

    /** A part of an id. */
    private static String part(String text) {
        return text.replace("%", "%25").replace("/", "%2F");
    }
}
