package de.beteiligungsbuch.service.strategy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.ledger.DisclosureDigest;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.Form;
import de.beteiligungsbuch.participation.FormatEvent.Access;
import de.beteiligungsbuch.participation.FormatEvent.FormatAnnounced;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;

/** A process of its own for each test: what citizens and the council do in it. */
final class World {

    static final Instant THEN = Instant.parse("2025-05-22T13:00:00Z");

    final ProcessId process = ProcessId.next();
    final FormatId online = FormatId.next();
    final ContributionId summary = ContributionId.next();
    private final Surroundings around;

    World(Surroundings around) {
        this.around = around;
        around.participation.state(process, new ProcessOpened(process, "Stadtgespräch",
                "Stadt Dortmund", null, "Rat", List.of(), THEN, null));
        PhaseId phase = PhaseId.next();
        around.participation.state(online, new FormatAnnounced(online, process, phase,
                "Online-Beteiligung", "Online-Beteiligung", Access.OPEN, List.of(), null, null,
                null, THEN));
        around.participation.state(summary, new ContributionSubmitted(summary, process, phase,
                online, null, Form.SUMMARY, null, List.of(), "de",
                DisclosureDigest.of("zusammengefasst"), null, THEN));
    }

    VorlageId vorlage(String drucksache) {
        VorlageId vorlage = VorlageId.next();
        around.council.state(vorlage, new VorlageRegistered(vorlage, new Drucksache(drucksache),
                new Content(Kind.PROPOSAL, "Stadtstrategie", null, null, null, null, List.of(),
                        List.of()),
                THEN, null));
        return vorlage;
    }

    /** A public consultation that is to decide. */
    ConsultationId consultation(VorlageId vorlage, Gremium.Kind kind) {
        return consultation(vorlage, kind, Role.DECIDING, "2025-05-22", true);
    }

    ConsultationId consultation(VorlageId vorlage, Gremium.Kind kind, Role role, String meeting,
            boolean open) {
        ConsultationId consultation = ConsultationId.next();
        around.council.state(vorlage, new ConsultationScheduled(vorlage, consultation,
                gremium(kind), role, new PublishedDate(meeting), open, null, THEN));
        return consultation;
    }

    private static Gremium gremium(Gremium.Kind kind) {
        return new Gremium(kind == Gremium.Kind.COUNCIL ? "Rat" : "Ausschuss", kind);
    }

    EventId resolve(VorlageId vorlage, ResolutionId resolution, Gremium.Kind kind,
            Outcome outcome) {
        return resolve(vorlage, resolution, kind, outcome, consultation(vorlage, kind));
    }

    EventId resolve(VorlageId vorlage, ResolutionId resolution, Gremium.Kind kind,
            Outcome outcome, ConsultationId consultation) {
        return around.council.state(vorlage, new ResolutionRecorded(vorlage, resolution,
                consultation, gremium(kind), new Decision("wie beschlossen", outcome, "clerk",
                        null),
                null, THEN, null));
    }

    EventId correct(VorlageId vorlage, ResolutionId resolution, Outcome outcome) {
        return around.council.state(vorlage, new ResolutionCorrected(vorlage, resolution,
                new Decision("doch anders", outcome, "clerk", null), null, "Niederschrift", THEN));
    }

    Map<String, Object> onlineSource() {
        return Map.of("kind", "FORMAT", "name", "Online-Beteiligung", "format", online,
                "contributions", List.of(summary));
    }

    static Map<String, Object> wording(String... paragraphs) {
        return Map.of("title", "Dortmund wird mutig die Zukunft gestalten.", "paragraphs",
                List.of(paragraphs));
    }

    /** Drafts Zielbild 1 with two words and returns its path. */
    String draft() {
        return "/zielbilder/" + around.post("/zielbilder", Map.of("processId", process, "number",
                1, "wording", wording("Alles wird gut."))).text("zielbildId");
    }

    /** A revision that says "Alles wird sehr gut.". */
    Map<String, Object> revision(Object source) {
        return revision(wording("Alles wird sehr gut."), 2, 3, source);
    }

    Map<String, Object> revision(Map<String, Object> wording, int from, int to, Object source) {
        return Map.of("basedOn", 1, "wording", wording, "changes",
                List.of(Map.of("kind", "INSERT", "after",
                        Map.of("paragraph", 1, "fromWord", from, "toWord", to), "rationale",
                        "Klarer.", "sources", List.of(source), "footnote", 1)));
    }

    /** Compiles the process into a strategy of one finalised Zielbild and returns its path. */
    String compile() {
        around.post(draft() + "/finalisation", Map.of());
        return "/strategies/" + around.post("/strategies",
                Map.of("processId", process, "title", "Stadtstrategie")).text("strategyId");
    }
}
