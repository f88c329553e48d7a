package de.beteiligungsbuch.bench.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** OParl 1.1 objects as JSON, about as long as those of cities; {@code $} stands for the origin. */
final class Texts {

    static final List<String> GREMIEN = List.of("Rat der Stadt", "Hauptausschuss",
            "Ausschuss für Klimaschutz, Umwelt und Stadtgrün", "Bezirksvertretung Mitte",
            "Ausschuss für Mobilität und Infrastruktur");

    private static final List<String> SUBJECTS = List.of("Neubau einer Kindertagesstätte",
            "Radverkehrskonzept", "Haushaltsplan", "Bebauungsplan Nr. 214", "Hitzeaktionsplan",
            "Sanierung der Grundschule", "Digitalisierung der Verwaltung", "Baumfällungen");
    private static final List<String> RESULTS = List.of("einstimmig beschlossen",
            "mehrheitlich beschlossen", "abgelehnt", "vertagt", "zur Kenntnis genommen",
            "Ja: 31, Nein: 12, Enthaltungen: 4");
    private static final String STAMPS = "\"created\":\"2025-03-04T10:15:00+01:00\","
            + "\"modified\":\"2025-06-11T08:30:00+02:00\"}";

    private Texts() {}

    private static String begin(String path, int number, String type) {
        return "{\"id\":\"$/" + path + "/" + number
                + "\",\"type\":\"https://schema.oparl.org/1.1/" + type + "\",";
    }

    static String system() {
        return "{\"id\":\"$/system\",\"type\":\"https://schema.oparl.org/1.1/System\","
                + "\"oparlVersion\":\"https://schema.oparl.org/1.1/\",\"name\":\"Stadt\","
                + "\"vendor\":\"https://example.org\",\"body\":\"$/bodies\"," + STAMPS;
    }

    static String body(Map<String, String> lists) {
        return begin("body", 1, "Body") + "\"name\":\"Stadt\",\"shortName\":\"Stadt\","
                + lists.entrySet().stream()
                        .map(list -> "\"" + list.getKey() + "\":\"" + list.getValue() + "\",")
                        .collect(Collectors.joining())
                + "\"person\":\"$/person\"," + STAMPS;
    }

    static String organization(int number) {
        return begin("organization", number, "Organization") + "\"body\":\"$/body/1\",\"name\":\""
                + GREMIEN.get(number - 1) + "\",\"organizationType\":\"Gremium\","
                + "\"classification\":\"" + (number == 1 ? "Rat" : "Ausschuss") + "\"," + STAMPS;
    }

    static String paper(int number, String consultation, String main, String other,
            Random random) {
        return begin("paper", number, "Paper") + "\"body\":\"$/body/1\",\"name\":\""
                + SUBJECTS.get(random.nextInt(SUBJECTS.size())) + ": "
                + "weiteres Vorgehen und Finanzierung, Abschnitt " + number + "\",\"reference\":\""
                + number + "-25\",\"date\":\"2025-03-04\",\"paperType\":\"Beschlussvorlage\","
                + "\"mainFile\":" + main + ",\"auxiliaryFile\":[" + other + "],"
                + "\"underDirectionOf\":[\"$/organization/2\"],\"consultation\":[" + consultation
                + "],\"web\":\"$/web/paper/" + number + "\"," + STAMPS;
    }

    static String consultation(int paper, int meeting) {
        return begin("consultation", paper, "Consultation") + "\"paper\":\"$/paper/" + paper
                + "\",\"agendaItem\":\"$/agendaItem/" + paper + "\",\"meeting\":\"$/meeting/"
                + meeting + "\",\"organization\":[\"$/organization/"
                + (meeting % GREMIEN.size() + 1)
                + "\"],\"authoritative\":true,\"role\":\"Entscheidung\"," + STAMPS;
    }

    static String item(int paper, int meeting, int place, Random random) {
        return begin("agendaItem", paper, "AgendaItem") + "\"meeting\":\"$/meeting/" + meeting
                + "\",\"number\":\"Ö " + place + "\",\"order\":" + place
                + ",\"name\":\"Beratung und Beschluss zu Abschnitt " + paper
                + "\",\"public\":true,\"consultation\":\"$/consultation/" + paper
                + "\",\"result\":\"" + RESULTS.get(random.nextInt(RESULTS.size())) + "\","
                + STAMPS;
    }

    static String file(int number, String name, Random random) {
        return begin("file", number, "File") + "\"name\":\"" + name + "\",\"fileName\":\"" + name
                + "-" + number + ".pdf\",\"mimeType\":\"application/pdf\",\"date\":\"2025-03-04\","
                + "\"size\":" + random.nextInt(20_000, 4_000_000) + ",\"accessUrl\":\"$/access/"
                + number + "\",\"downloadUrl\":\"$/download/" + number + "\"," + STAMPS;
    }

    static String meeting(int number, String invitation, List<String> items) {
        String day = String.format(Locale.ROOT, "2025-%02d-%02d", number % 12 + 1,
                number / 12 % 28 + 1);
        int gremium = number % GREMIEN.size() + 1;
        return begin("meeting", number, "Meeting") + "\"name\":\"" + number + ". Sitzung, "
                + GREMIEN.get(gremium - 1) + "\",\"meetingState\":\"durchgeführt\",\"start\":\""
                + day + "T16:00:00+01:00\",\"end\":\"" + day + "T19:30:00+01:00\","
                + "\"organization\":[\"$/organization/" + gremium + "\"],\"location\":"
                + begin("location", gremium, "Location") + "\"description\":\"Rathaus, Saal "
                + gremium + "\"," + STAMPS + ",\"invitation\":" + invitation + ",\"agendaItem\":["
                + String.join(",", items) + "]," + STAMPS;
    }
}
