package de.beteiligungsbuch.strategy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import de.beteiligungsbuch.contracts.testing.EventContract;
import de.beteiligungsbuch.contracts.testing.Sample;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.SpannungsfeldId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildDrafted;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildFinalised;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildRevised;
import de.beteiligungsbuch.strategy.MassnahmeEvent.Horizon;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeDropped;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeProposed;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeRevised;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent.SpannungsfeldNamed;
import de.beteiligungsbuch.strategy.StrategyEvent.Part;
import de.beteiligungsbuch.strategy.StrategyEvent.PartKind;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyAdopted;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyReturned;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategySubmitted;
import de.beteiligungsbuch.strategy.ZielbildEvent.RevisionDeclined;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildFinalised;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildReopened;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildRevised;

import static de.beteiligungsbuch.ledger.ActorRole.EDITOR;

class StrategyContractTest extends EventContract {

    private static final ProcessId PROCESS = ProcessId.of("01890f3c-2b00-7c11-8f6e-5d0a4b3c2d1e");
    private static final AusgangsbildId AUSGANGSBILD = AusgangsbildId
            .of("0195c1aa-0001-7b00-9000-c3d4e5f6a1b2");
    private static final SpannungsfeldId SPANNUNGSFELD = SpannungsfeldId
            .of("0195c1aa-0501-7b05-9005-c4d5e6f7a1b2");
    private static final ZielbildId ZIELBILD = ZielbildId
            .of("0195c1aa-1001-7b01-9001-d4e5f6a1b2c3");
    private static final ZielbildId OTHER = ZielbildId.of("0195c1aa-1002-7b02-9002-d5e6f7a1b2c3");
    private static final MassnahmeId MASSNAHME = MassnahmeId
            .of("0195c1aa-2001-7b21-9021-e5f6a1b2c3d4");
    private static final StrategyId STRATEGY = StrategyId
            .of("0197d000-4001-7d01-b001-a1b2c3d4e5f6");
    private static final ContributionId CONTRIBUTION = ContributionId
            .of("01914a5f-f001-7a01-8001-a1b2c3d4e5f6");
    private static final FormatId FORMAT = FormatId.of("01890f3c-2d20-7e33-8b80-7f2c6d5e4f30");
    private static final ResolutionId RESOLUTION = ResolutionId
            .of("0196a0c4-3201-7c21-a021-a1b2c3d4e5f6");
    private static final VorlageId VORLAGE = VorlageId.of("0196a0c4-3001-7c01-a001-e5f6a1b2c3d4");
    private static final Drucksache DRUCKSACHE = new Drucksache("38472-25/1");
    private static final EventId RESOLVED = EventId.of("0196a0c4-3301-7c31-a031-0123456789ab");
    private static final Instant DECIDED = Instant.parse("2025-05-26T10:00:00Z");

    private static final Wording WORDING = new Wording("Grüne Nordstadt",
            List.of("Wer auf die Bahn wartet, sitzt im Schatten.",
                    "Straßenbäume werden gepflegt und ersetzt, wenn sie fallen."));
    private static final Source DOCUMENT = new Source.OfDocument("Klima-Luft-Plan 2030",
            "https://stadt.example/klima-luft-plan.pdf",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    private static final List<Source> SOURCES = List.of(
            new Source.OfContribution("Beitrag aus der Nordstadt", CONTRIBUTION),
            new Source.OfFormat("3. Quartierskonferenz", FORMAT, List.of(CONTRIBUTION)),
            new Source.OfDezernat("Dezernat für Umwelt", List.of()),
            new Source.OfResolution("Ratsbeschluss vom 22. Mai 2025", RESOLUTION, DRUCKSACHE),
            DOCUMENT);
    private static final List<Change> CHANGES = List.of(
            new Change(Change.Kind.REPLACE, new Span(1, 5, 7), new Span(1, 5, 8),
                    "Schatten war der häufigste Wunsch an den Haltestellen.", SOURCES, null,
                    List.of(AUSGANGSBILD), 2),
            new Change(Change.Kind.MOVE, null, new Span(2, 0, 9),
                    "Der Satz stand zuvor im Zielbild zur Mobilität.", List.of(), OTHER, List.of(),
                    null));

    StrategyContractTest() {
        super(StrategyEvents.CATALOGUE,
                Stream.of(ausgangsbilder(), zielbilder(), massnahmen(), editions())
                        .flatMap(List::stream).toList());
    }

    private static List<Sample> ausgangsbilder() {
        return List.of(
                Sample.by(EDITOR, 0,
                        new AusgangsbildDrafted(AUSGANGSBILD, PROCESS, 1, WORDING,
                                List.of(DOCUMENT), DECIDED)),
                Sample.by(EDITOR, 1,
                        new AusgangsbildRevised(AUSGANGSBILD, new Version(2), Version.FIRST,
                                WORDING, CHANGES, DECIDED)),
                Sample.by(EDITOR, 2,
                        new AusgangsbildFinalised(AUSGANGSBILD, new Version(2), DECIDED)),
                Sample.by(EDITOR, 0,
                        new SpannungsfeldNamed(SPANNUNGSFELD, PROCESS, 1,
                                List.of("dicht bauen", "grün bleiben"), DECIDED)));
    }

    private static List<Sample> zielbilder() {
        return List.of(
                Sample.by(EDITOR, 0,
                        new ZielbildDrafted(ZIELBILD, PROCESS, 7, WORDING, List.of(AUSGANGSBILD),
                                List.of(DOCUMENT), DECIDED)),
                Sample.by(EDITOR, 1,
                        new ZielbildRevised(ZIELBILD, new Version(2), Version.FIRST, WORDING,
                                CHANGES, DECIDED)),
                Sample.by(EDITOR, 2,
                        new RevisionDeclined(ZIELBILD, new Version(2),
                                "Die Zahl der Bäume gehört in die Maßnahmen, nicht ins Zielbild.",
                                SOURCES, DECIDED)),
                Sample.by(EDITOR, 3, new ZielbildFinalised(ZIELBILD, new Version(2), DECIDED)),
                Sample.by(EDITOR, 4,
                        new ZielbildReopened(ZIELBILD, new Version(2),
                                "Der Rat hat das Zielbild zur Überarbeitung zurückgegeben.",
                                SOURCES, DECIDED)));
    }

    private static List<Sample> massnahmen() {
        return List.of(
                Sample.by(EDITOR, 0,
                        new MassnahmeProposed(MASSNAHME, PROCESS, 31, WORDING, Horizon.MEDIUM_TERM,
                                List.of(ZIELBILD), SOURCES, DECIDED)),
                Sample.by(EDITOR, 1,
                        new MassnahmeRevised(MASSNAHME, new Version(2), Version.FIRST, WORDING,
                                CHANGES, DECIDED)),
                Sample.by(EDITOR, 2,
                        new MassnahmeDropped(MASSNAHME,
                                "Die Stadtwerke setzen das Vorhaben bereits um.", SOURCES,
                                DECIDED)));
    }

    private static List<Sample> editions() {
        return List.of(
                Sample.by(EDITOR, 0,
                        new StrategyCompiled(STRATEGY, PROCESS, 1, "Strategie für die Nordstadt",
                                List.of(new Part(PartKind.AUSGANGSBILD, AUSGANGSBILD.value(), 1,
                                        new Version(2), WORDING.digest()),
                                        new Part(PartKind.ZIELBILD, ZIELBILD.value(), 7,
                                                new Version(2), WORDING.digest())),
                                WordingDigest.of(List.of(WORDING.digest().hex(),
                                        WORDING.digest().hex())),
                                DECIDED)),
                Sample.by(EDITOR, 1,
                        new StrategySubmitted(STRATEGY, 1, VORLAGE, DRUCKSACHE, DECIDED)),
                Sample.byPolicy(RESOLVED, 2,
                        new StrategyAdopted(STRATEGY, 1, RESOLUTION, DRUCKSACHE, DECIDED)),
                Sample.byPolicy(RESOLVED, 2,
                        new StrategyReturned(STRATEGY, 1, RESOLUTION, DRUCKSACHE, "REFERRED",
                                DECIDED)));
    }
}
