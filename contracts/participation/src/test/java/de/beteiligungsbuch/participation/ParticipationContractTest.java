package de.beteiligungsbuch.participation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import de.beteiligungsbuch.contracts.testing.EventContract;
import de.beteiligungsbuch.contracts.testing.Sample;
import de.beteiligungsbuch.ledger.DisclosureDigest;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.participation.ContributionEvent.AnswerOutcome;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionAnswered;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionReleased;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSplit;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithdrawn;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithheld;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;
import de.beteiligungsbuch.participation.ContributionEvent.ErasedField;
import de.beteiligungsbuch.participation.ContributionEvent.Form;
import de.beteiligungsbuch.participation.ContributionEvent.LegalGround;
import de.beteiligungsbuch.participation.ContributionEvent.PersonalDataErased;
import de.beteiligungsbuch.participation.ContributionEvent.WithholdingReason;
import de.beteiligungsbuch.participation.FormatEvent.Access;
import de.beteiligungsbuch.participation.FormatEvent.Attendance;
import de.beteiligungsbuch.participation.FormatEvent.Counted;
import de.beteiligungsbuch.participation.FormatEvent.FormatAnnounced;
import de.beteiligungsbuch.participation.FormatEvent.FormatHeld;
import de.beteiligungsbuch.participation.FormatEvent.PublishedTotal;
import de.beteiligungsbuch.participation.FormatEvent.Selection;
import de.beteiligungsbuch.participation.FormatEvent.Way;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseClosed;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseOpened;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessClosed;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;

import static de.beteiligungsbuch.ledger.ActorRole.ADMIN;
import static de.beteiligungsbuch.ledger.ActorRole.CITIZEN;
import static de.beteiligungsbuch.ledger.ActorRole.MODERATOR;

class ParticipationContractTest extends EventContract {

    private static final ProcessId PROCESS = ProcessId.of("01890f3c-2b00-7c11-8f6e-5d0a4b3c2d1e");
    private static final PhaseId PHASE = PhaseId.of("01890f3c-2c10-7d22-9a7f-6e1b5c4d3e2f");
    private static final FormatId FORMAT = FormatId.of("01890f3c-2d20-7e33-8b80-7f2c6d5e4f30");
    private static final FormatId FORUM = FormatId.of("01890f3c-2e30-7f44-9c91-803d7e6f5041");
    private static final ContributionId CONTRIBUTION = ContributionId
            .of("01914a5f-f001-7a01-8001-a1b2c3d4e5f6");
    private static final ContributionId SECOND = ContributionId
            .of("01914a5f-f002-7a02-8002-b2c3d4e5f6a1");
    private static final ContributionId THIRD = ContributionId
            .of("01914a5f-f003-7a03-8003-c3d4e5f6a1b2");
    private static final ZielbildId ZIELBILD = ZielbildId
            .of("0195c1aa-1001-7b01-9001-d4e5f6a1b2c3");
    private static final EventId SUBMITTED = EventId.of("01914a5f-f101-7a11-8011-0123456789ab");
    private static final DisclosureDigest TEXT = DisclosureDigest
            .of("Mehr Schatten am Borsigplatz");
    private static final DisclosureDigest NAME = DisclosureDigest.of("Initiative Schattenplätze");

    ParticipationContractTest() {
        super(ParticipationEvents.CATALOGUE,
                Stream.of(processes(), formats(), contributions(), fates()).flatMap(List::stream)
                        .toList());
    }

    private static List<Sample> processes() {
        return List.of(
                Sample.by(MODERATOR, 0,
                        new ProcessOpened(PROCESS, "Stadtgespräch Nordstadt",
                                "Amt für Stadterneuerung", "Büro für Beteiligung, Hamm",
                                "Ratsbeschluss vom 15. Juni 2023",
                                List.of("Masterplan Freiraum", "Klima-Luft-Plan 2030"),
                                Instant.parse("2023-06-30T22:00:00Z"),
                                new PublishedDate("2023-07"))),
                Sample.by(MODERATOR, 1,
                        new PhaseOpened(PROCESS, PHASE, 2, "Zielbilder beraten",
                                "Wie wollen wir leben?", "Beratene Zielbilder",
                                Instant.parse("2024-09-01T08:00:00Z"),
                                new PublishedDate("2024-23"))),
                Sample.by(MODERATOR, 2,
                        new PhaseClosed(PROCESS, PHASE, Instant.parse("2025-01-31T17:00:00Z"),
                                new PublishedDate("2025-01~"))),
                Sample.by(MODERATOR, 3,
                        new ProcessClosed(PROCESS, Instant.parse("2026-01-10T12:00:00Z"),
                                new PublishedDate("2026-01-10"))));
    }

    private static List<Sample> formats() {
        return List.of(
                Sample.by(MODERATOR, 0,
                        new FormatAnnounced(FORMAT, PROCESS, PHASE, "3. Quartierskonferenz",
                                "Quartierskonferenz", Access.DRAWN,
                                List.of(Way.ON_SITE, Way.ONLINE),
                                new Selection("Einwohnermelderegister", 2000, true, 60,
                                        "Alter, Geschlecht, Stadtbezirk"),
                                FORUM, new PublishedDate("2024-11-16"),
                                Instant.parse("2024-10-01T09:30:00Z"))),
                Sample.by(MODERATOR, 1,
                        new FormatHeld(FORMAT, new Attendance(55, 60),
                                List.of(new PublishedTotal(Counted.PARTICIPANTS,
                                        "rund 60 Teilnehmende", 60),
                                        new PublishedTotal(Counted.CONTRIBUTIONS,
                                                "Ideen an den Stellwänden", 214)),
                                Instant.parse("2024-11-16T15:00:00Z"),
                                new PublishedDate("2024-11-16"))));
    }

    private static List<Sample> contributions() {
        return List.of(
                Sample.by(CITIZEN, 0,
                        new ContributionSubmitted(CONTRIBUTION, PROCESS, PHASE, FORMAT,
                                "Dezernat für Umwelt", Form.PART, THIRD, List.of(ZIELBILD), "de",
                                TEXT, NAME, Instant.parse("2024-11-16T10:12:30.123456Z"))),
                Sample.by(MODERATOR, 0,
                        new ContributionsMerged(CONTRIBUTION, PROCESS, PHASE,
                                List.of(SECOND, THIRD), "de", TEXT,
                                Instant.parse("2024-12-02T08:15:00Z"))),
                Sample.by(MODERATOR, 1,
                        new ContributionSplit(CONTRIBUTION, List.of(SECOND, THIRD),
                                Instant.parse("2024-12-02T08:20:00Z"))),
                Sample.by(MODERATOR, 1,
                        new ContributionWithheld(CONTRIBUTION, WithholdingReason.PERSONAL_DATA,
                                "2024-1", Instant.parse("2024-11-18T07:00:00Z"))));
    }

    private static List<Sample> fates() {
        return List.of(
                Sample.by(MODERATOR, 2,
                        new ContributionReleased(CONTRIBUTION,
                                Instant.parse("2024-11-19T07:00:00Z"))),
                Sample.by(MODERATOR, 3,
                        new ContributionAnswered(CONTRIBUTION, AnswerOutcome.PARTLY_ADOPTED,
                                "Schattige Plätze stehen nun im Zielbild; wo Bäume gepflanzt werden,"
                                        + " entscheidet die Maßnahmenplanung.",
                                Instant.parse("2025-03-20T13:00:00Z"))),
                Sample.by(CITIZEN, 4,
                        new ContributionWithdrawn(CONTRIBUTION,
                                Instant.parse("2025-04-01T18:45:00Z"))),
                Sample.by(ADMIN, 5,
                        new PersonalDataErased(CONTRIBUTION, LegalGround.CONSENT_WITHDRAWN,
                                List.of(new ErasedField(SUBMITTED, "text"),
                                        new ErasedField(SUBMITTED, "publicName")),
                                Instant.parse("2025-04-02T06:00:00Z"))));
    }
}
