package de.beteiligungsbuch.local.demo;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;

/** What the participation office and the clerk of the council record. */
final class CityStory {

    /** When the texts were revised for the first time; the published state is of 26 May 2025. */
    static final String REVISED = "2025-05-20";

    private static final int LOOKING = 1;
    private static final int WANTING = 2;
    private static final int ACTING = 3;
    private static final String COUNCIL = "Rat";

    private final Steps steps;
    private final Story story;

    CityStory(Steps steps) {
        this.steps = steps;
        this.story = steps.story();
    }

    void begin() throws IOException, InterruptedException {
        String published = String.valueOf(story.process().get("published"));
        steps.remember("process", steps.participation("processes", "open the process",
                new Body().with(story.process()).with("occurredAt", Dates.instant(published))),
                "processId");
        open(LOOKING);
    }

    void discuss() throws IOException, InterruptedException {
        close(LOOKING);
        open(WANTING);
    }

    void conclude() throws IOException, InterruptedException {
        close(WANTING);
        open(ACTING);
    }

    private Story.Phase phase(int number) {
        return story.phases().get(number - 1);
    }

    private static String name(int phase) {
        return "phase " + phase;
    }

    private void open(int number) throws IOException, InterruptedException {
        Story.Phase phase = phase(number);
        steps.remember(name(number),
                steps.participation("processes/" + steps.id("process") + "/phases",
                        "open phase " + phase.title(),
                        new Body().with("number", number).with("title", phase.title())
                                .with("motto", phase.motto())
                                .with("result", phase.result())
                                .with("occurredAt", Dates.instant(phase.opened()))
                                .with("published", phase.opened())),
                "phaseId");
        for (Story.Format format : story.formats()) {
            if (format.phase() == number) {
                hold(format);
            }
        }
    }

    private void close(int number) throws IOException, InterruptedException {
        Story.Phase phase = phase(number);
        String closed = phase.closed();
        if (closed != null) {
            steps.participation(
                    "processes/" + steps.id("process") + "/phases/" + steps.id(name(number))
                            + "/closure",
                    "close phase " + phase.title(),
                    new Body().with("occurredAt", Dates.instant(closed)).with("published", closed));
        }
    }

    private void hold(Story.Format format) throws IOException, InterruptedException {
        String accompanied = format.accompanies();
        steps.remember(Steps.format(format.title()),
                steps.participation("formats", "announce " + format.title(),
                        new Body().with("processId", steps.id("process"))
                                .with("phaseId", steps.id(name(format.phase())))
                                .with("title", format.title())
                                .with("series", format.series()).with("access", format.access())
                                .with("ways", format.ways()).with("selection", format.selection())
                                .with("accompanies",
                                        accompanied == null
                                                ? null
                                                : steps.id(Steps.format(accompanied)))
                                .with("scheduled", format.scheduled())
                                .with("occurredAt", Dates.instant(phase(format.phase()).opened()))),
                "formatId");
        String held = format.held();
        if (held != null) {
            steps.participation("formats/" + steps.id(Steps.format(format.title())) + "/holding",
                    "hold " + format.title(),
                    new Body().with("attendance", format.attendance())
                            .with("totals", format.totals() == null ? List.of() : format.totals())
                            .with("occurredAt", Dates.instant(held)).with("published", held));
        }
    }

    /** One summarised contribution for each source that is a format or a Dezernat. */
    void contribute() throws IOException, InterruptedException {
        for (Story.Text zielbild : story.zielbilder()) {
            for (Story.Note note : zielbild.notes()) {
                for (String source : contributors(note)) {
                    contribute(zielbild, note, source);
                }
            }
        }
    }

    /** The sources of a note that contributed, in their order; the council resolves instead. */
    static List<String> contributors(Story.Note note) {
        return note.sources().stream().filter(source -> !source.equals(COUNCIL)).toList();
    }

    /** Whether that source is a department of the administration, not a format. */
    static boolean isDezernat(String source) {
        return source.startsWith("Dezernat ");
    }

    private void contribute(Story.Text zielbild, Story.Note note, String source)
            throws IOException, InterruptedException {
        Body body = new Body().with("processId", steps.id("process")).with("phaseId",
                steps.id(name(WANTING)));
        if (isDezernat(source)) {
            body.with("dezernat", source).with("occurredAt", Dates.at(REVISED, LocalTime.of(9, 0)));
        } else {
            body.with("formatId", steps.id(Steps.format(source))).with("occurredAt",
                    Dates.instant("2025-03"));
        }
        body.with("form", "SUMMARY")
                .with("concerns", steps.texts("zielbild", List.of(zielbild.number())))
                .with("language", "de")
                .with("text", "Zusammengefasst aus: " + source + ". Zu Zielbild "
                        + zielbild.number() + ": " + note.wish());
        steps.remember(Steps.contribution(note, source),
                steps.participation("contributions",
                        "contribute " + source + " to footnote " + note.footnote(), body),
                "contributionId");
    }

    void resolve() throws IOException, InterruptedException {
        for (Story.Paper paper : story.council()) {
            register(paper);
            resolve(paper);
        }
    }

    void adopt() throws IOException, InterruptedException {
        resolve(story.adoption());
    }

    /** Registers a paper and puts it on the council's agenda. */
    void register(Story.Paper paper) throws IOException, InterruptedException {
        steps.remember("vorlage " + paper.key(),
                steps.council("vorlagen", "register Vorlage " + paper.drucksache(),
                        new Body().with("drucksache", paper.drucksache())
                                .with("content", paper.content())
                                .with("occurredAt", Dates.instant(paper.registered()))
                                .with("published", paper.registered())),
                "vorlageId");
        steps.remember("consultation " + paper.key(),
                steps.council("vorlagen/" + steps.id("vorlage " + paper.key()) + "/consultations",
                        "schedule Vorlage " + paper.drucksache(),
                        new Body()
                                .with("gremium",
                                        new Body().with("name", paper.gremium())
                                                .with("kind", "COUNCIL").map())
                                .with("role", paper.role()).with("meeting", paper.meeting())
                                .with("open", true)
                                .with("occurredAt", Dates.instant(paper.registered()))),
                "consultationId");
    }

    private void resolve(Story.Paper paper) throws IOException, InterruptedException {
        steps.remember("resolution " + paper.key(),
                steps.council("vorlagen/" + steps.id("vorlage " + paper.key()) + "/resolutions",
                        "record the resolution on " + paper.drucksache(),
                        new Body().with("consultationId", steps.id("consultation " + paper.key()))
                                .with("raw", paper.raw()).with("outcome", paper.outcome())
                                .with("effect", paper.effect())
                                .with("occurredAt", Dates.at(paper.meeting(), LocalTime.of(15, 0)))
                                .with("published", paper.meeting())),
                "resolutionId");
    }
}
