package de.beteiligungsbuch.council;

import java.time.Instant;
import java.util.List;

import de.beteiligungsbuch.contracts.testing.EventContract;
import de.beteiligungsbuch.contracts.testing.Sample;
import de.beteiligungsbuch.council.FeedEvent.Changes;
import de.beteiligungsbuch.council.FeedEvent.FeedConnected;
import de.beteiligungsbuch.council.FeedEvent.FeedCrawled;
import de.beteiligungsbuch.council.FeedEvent.KindCount;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryRejected;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceEvent.DocumentVanished;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectChanged;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectObserved;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

import static de.beteiligungsbuch.ledger.ActorRole.ADMIN;
import static de.beteiligungsbuch.ledger.ActorRole.CLERK;

class CouncilContractTest extends EventContract {

    private static final VorlageId VORLAGE = VorlageId.of("0196a0c4-3001-7c01-a001-e5f6a1b2c3d4");
    private static final ConsultationId CONSULTATION = ConsultationId
            .of("0196a0c4-3101-7c11-a011-f6a1b2c3d4e5");
    private static final ResolutionId RESOLUTION = ResolutionId
            .of("0196a0c4-3201-7c21-a021-a1b2c3d4e5f6");
    private static final FeedId FEED = FeedId.of("019ba6c8-5001-7c01-a001-e5f6a1b2c3d4");
    private static final ManualEntryId ENTRY = ManualEntryId
            .of("019c65a1-4001-7c01-a001-e5f6a1b2c3d4");
    private static final String ITEM = "https://ris.example.org/oparl/agendaItem/3271";
    private static final SourceObjectId OBJECT = SourceObjectId.of(FEED, ITEM);
    private static final SourceRef SOURCE = new SourceRef(FEED, ITEM,
            Instant.parse("2026-01-10T08:05:00Z"), SourceDigest.of(new byte[0]));
    private static final String FILE = "https://ris.example.org/oparl/file/8817";
    private static final SourceObjectId FILE_OBJECT = SourceObjectId.of(FEED, FILE);
    private static final SourceRef FILE_SOURCE = new SourceRef(FEED, FILE,
            Instant.parse("2026-02-01T03:00:00Z"), SourceDigest.of(new byte[]{5}));
    private static final Document DOCUMENT = new Document(SourceDigest.of(new byte[]{3}),
            "application/pdf", 183_204);
    private static final Concerns CONCERNS = new Concerns(List.of(VORLAGE), List.of(RESOLUTION));
    private static final Gremium COUNCIL = new Gremium("Rat der Stadt", Gremium.Kind.COUNCIL);
    private static final Content CONTENT = new Content(Kind.PROPOSAL,
            "Zielbild „Grüne Nordstadt“: Schattenplätze an allen Haltestellen",
            "Der Rat beschließt, das Zielbild um Schattenplätze zu ergänzen.",
            "Der Rat ist nach § 41 der Gemeindeordnung zuständig.",
            "Mehrkosten von jährlich 120.000 €", "keine",
            List.of("Oberbürgermeister", "Stadträtin für Umwelt"),
            List.of("Anlage 1: Wortlaut des Zielbilds"));

    CouncilContractTest() {
        super(CouncilEvents.CATALOGUE, List.of(registered(), revised(), scheduled(), recorded(),
                corrected(), confirmed(), declined(), connected(), crawled(), observed(),
                changed(), vanished(), documentObserved(), documentVanished(), entered(),
                entryConfirmed(), rejected()));
    }

    private static Sample entered() {
        return Sample.by(CLERK, 0, new ManualEntrySubmitted(ENTRY, FEED,
                SourceDigest.of(new byte[]{2}), DOCUMENT,
                Instant.parse("2026-02-16T09:00:00Z")));
    }

    private static Sample entryConfirmed() {
        return Sample.by(ADMIN, 1, new ManualEntryConfirmed(ENTRY, SourceDigest.of(new byte[]{2}),
                Instant.parse("2026-02-16T11:30:00Z")));
    }

    private static Sample rejected() {
        return Sample.by(ADMIN, 1, new ManualEntryRejected(ENTRY,
                "Die Niederschrift nennt ein anderes Datum.",
                Instant.parse("2026-02-16T11:30:00Z")));
    }

    private static Sample registered() {
        return Sample.by(CLERK, 0,
                new VorlageRegistered(VORLAGE, new Drucksache("38472-25"), CONTENT,
                        Instant.parse("2025-05-02T09:00:00Z"), new PublishedDate("2025-05-02")));
    }

    private static Sample revised() {
        return Sample.by(CLERK, 1,
                new VorlageRevised(VORLAGE, new Drucksache("38472-25/1"), CONTENT,
                        "Der Ausschuss hat um die Kosten der Pflege gebeten.",
                        Instant.parse("2025-05-14T09:00:00Z")));
    }

    private static Sample scheduled() {
        return Sample.by(CLERK, 2,
                new ConsultationScheduled(VORLAGE, CONSULTATION, COUNCIL, Role.DECIDING,
                        new PublishedDate("2025-05-22"), true, "12.3",
                        Instant.parse("2025-05-15T09:00:00Z")));
    }

    private static Sample recorded() {
        return Sample.by(CLERK, 3,
                new ResolutionRecorded(VORLAGE, RESOLUTION, CONSULTATION, COUNCIL,
                        new Decision("mehrheitlich beschlossen (52 Ja, 31 Nein, 4 Enthaltungen)",
                                Outcome.ADOPTED, "mehrheitlich-beschlossen",
                                new Tally(52, 31, 4, false)),
                        "Das Zielbild nennt nun Schattenplätze.",
                        Instant.parse("2025-05-22T15:00:00Z"), new PublishedDate("2025-05-22")));
    }

    private static Sample corrected() {
        return Sample.by(CLERK, 4,
                new ResolutionCorrected(VORLAGE, RESOLUTION,
                        new Decision("mit Änderungen einstimmig beschlossen",
                                Outcome.ADOPTED_AMENDED, "clerk",
                                new Tally(null, null, null, true)),
                        "Das Zielbild nennt nun Schattenplätze und Trinkbrunnen.",
                        "Die genehmigte Niederschrift lautet anders als der Beschlusszettel.",
                        Instant.parse("2025-06-20T10:00:00Z")));
    }

    private static Sample confirmed() {
        return Sample.by(CLERK, 5, new SubjectConfirmed(VORLAGE,
                new Subject.OfZielbild(ZielbildId.of("0190c5d8-2001-7b01-9001-d4e5f6a1b2c3")),
                List.of(new SubjectReason(SubjectReason.Kind.NAMES_TITLE, "Grüne Nordstadt")),
                Instant.parse("2025-05-05T08:00:00Z")));
    }

    private static Sample declined() {
        return Sample.by(CLERK, 6, new SubjectDeclined(VORLAGE,
                new Subject.OfEdition(StrategyId.of("0190c5d8-2401-7b41-9041-d4e5f6a1b2c3"), 2),
                "Die Vorlage nennt die Ausgabe nur als Anlass.",
                Instant.parse("2025-05-05T08:02:00Z")));
    }

    private static Sample connected() {
        return Sample.by(ADMIN, 0, new FeedConnected(FEED, "Ratsinformationssystem",
                "https://ris.example.org/oparl/system", "Beispiel RIS 4.2",
                Instant.parse("2026-01-10T08:00:00Z")));
    }

    private static Sample crawled() {
        return Sample.byFeed(1, new FeedCrawled(FEED, FeedEvent.Run.FULL,
                Instant.parse("2026-01-10T08:01:00Z"),
                List.of(new KindCount("Meeting", 321), new KindCount("Paper", 2097)),
                new Changes(2418, 0, 2, 18, 1),
                new SourceTreeRoot("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                Instant.parse("2026-01-10T08:09:30Z")));
    }

    private static Sample observed() {
        return Sample.byFeed(0, new SourceObjectObserved(OBJECT, SOURCE, "AgendaItem",
                "2025-05-23T08:00:00+02:00", CONCERNS, Instant.parse("2026-01-10T08:09:30Z")));
    }

    private static Sample changed() {
        return Sample.byFeed(1, new SourceObjectChanged(OBJECT, SOURCE, "AgendaItem",
                SourceDigest.of(new byte[]{1}), "2025-05-23T08:00:00+02:00", true, true,
                List.of("result"), CONCERNS, Instant.parse("2026-02-01T03:00:00Z")));
    }

    private static Sample vanished() {
        return Sample.byFeed(2, new SourceObjectVanished(OBJECT, SOURCE, "AgendaItem", CONCERNS,
                Instant.parse("2026-03-01T03:00:00Z")));
    }

    private static Sample documentObserved() {
        return Sample.byFeed(0, new DocumentObserved(FILE_OBJECT, FILE_SOURCE,
                DocumentRole.MAIN_FILE, DOCUMENT, SourceDigest.of(new byte[]{4}), true, CONCERNS,
                Instant.parse("2026-02-01T03:00:05Z")));
    }

    private static Sample documentVanished() {
        return Sample.byFeed(1, new DocumentVanished(FILE_OBJECT, FILE_SOURCE,
                DocumentRole.RESOLUTION_FILE, DOCUMENT, CONCERNS,
                Instant.parse("2026-03-01T03:00:05Z")));
    }
}
