package de.beteiligungsbuch.service.council.feed;

/** Small fixtures in the shapes of OParl 1.1. */
public final class Council {

    public static final String RAT = """
            {"id":"$/organization/1","type":"https://schema.oparl.org/1.1/Organization",
             "name":"Rat der Stadt","modified":"2026-01-01T08:00:00+01:00"}""";

    private Council() {}

    /** A paper with one consultation by the council. */
    public static String paper(int id, String name, String reference) {
        return """
                {"id":"$/paper/%1$d","type":"https://schema.oparl.org/1.1/Paper","name":"%2$s",
                 "reference":"%3$s","date":"2026-01-05","paperType":"Beschlussvorlage",
                 "modified":"2026-01-06T08:00:00+01:00","created":"2026-01-05T08:00:00+01:00",
                 "mainFile":{"id":"$/file/%1$d","type":"https://schema.oparl.org/1.1/File",
                   "mimeType":"pdf","size":0,"downloadUrl":""},
                 "consultation":[{"id":"$/consultation/%1$d",
                   "type":"https://schema.oparl.org/1.1/Consultation","role":"Entscheidung",
                   "authoritative":true,"agendaItem":"$/agendaItem/%1$d","meeting":"$/meeting/1",
                   "organization":["$/organization/1"]}]}"""
                .formatted(id, name, reference);
    }

    /** A meeting of the council with one item for each paper. */
    public static String meeting(String... items) {
        return """
                {"id":"$/meeting/1","type":"https://schema.oparl.org/1.1/Meeting",
                 "name":"3. Sitzung des Rates","meetingState":"durchgeführt","cancelled":false,
                 "start":"2026-02-12T17:00:00+01:00","end":"2026-02-12T16:00:00+01:00",
                 "organization":["$/organization/1"],"modified":"2026-02-13T08:00:00+01:00",
                 "agendaItem":[%s]}""".formatted(String.join(",", items));
    }

    /** An agenda item. */
    public static String item(int id, String result) {
        return """
                {"id":"$/agendaItem/%1$d","type":"https://schema.oparl.org/1.1/AgendaItem",
                 "meeting":"$/meeting/1","number":"%1$d.","name":"Stadtstrategie","public":true,
                 "consultation":"$/consultation/%1$d","result":"%2$s",
                 "modified":"2026-02-13T08:00:00+01:00"}""".formatted(id, result);
    }
}
