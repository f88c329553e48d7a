package de.beteiligungsbuch.service.participation;

/** An open process with one open phase. */
record Setting(String process, String phase) {

    static Setting open(Api api) {
        String process = api.post("moderator", "/processes", """
                {"title":"Stadtgespräch","organiser":"Büro","mandate":"Rat","foundations":[]}""")
                .expect(201).text("processId");
        return new Setting(process, phase(api, process, 1));
    }

    static String phase(Api api, String process, int number) {
        return api.post("moderator", "/processes/" + process + "/phases", """
                {"number":%d,"title":"Phase","result":"Ein Ergebnis"}""".formatted(number))
                .expect(201).text("phaseId");
    }

    String body(String text) {
        return """
                {"processId":"%s","phaseId":"%s","text":"%s"}""".formatted(process, phase, text);
    }

    String contribution(Api api, String text) {
        return api.post("citizen", "/contributions", body(text)).expect(201)
                .text("contributionId");
    }
}
