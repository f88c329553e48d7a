package de.beteiligungsbuch.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.WordingDigest;
import de.beteiligungsbuch.strategy.ZielbildEvent;

/**
 * A small process from its opening to the adopted edition: two contributions, two Zielbilder, a
 * sentence that moves from one to the other, a resolution that changes a word.
 */
public final class SmallHistory {

    /** What the demonstration calls Drucksache of footnote 2. */
    public static final Drucksache PAPER = new Drucksache("38472-25/1");

    /** As drafted. */
    public static final Wording FIRST = new Wording("Mutig gestalten",
            List.of("Wir wagen die Umwandlung des Phoenix-Areals mit Mut."));
    /** After the contribution. */
    public static final Wording SECOND = new Wording("Mutig gestalten",
            List.of("Wir wagen die Energiewende und die Umwandlung des Phoenix-Areals mit Mut."));
    /** After the resolution. */
    public static final Wording THIRD = new Wording("Mutig gestalten",
            List.of("Wir wagen die Energiewende und die Umwandlung der Phoenix-Areale mit Mut."));

    public final LedgerWriting ledgers = new LedgerWriting();
    public final ProcessId process = ProcessId.next();
    public final PhaseId phase = PhaseId.next();
    public final FormatId format = FormatId.next();
    public final ContributionId adopted = ContributionId.next();
    public final ContributionId unheard = ContributionId.next();
    public final ZielbildId one = ZielbildId.next();
    public final ZielbildId two = ZielbildId.next();
    public final VorlageId vorlage = VorlageId.next();
    public final VorlageId adoption = VorlageId.next();
    public final ConsultationId consultation = ConsultationId.next();
    public final ResolutionId resolution = ResolutionId.next();
    public final ResolutionId adopting = ResolutionId.next();
    public final StrategyId strategy = StrategyId.next();
    public final Disclosure text = Disclosure.of("text", "Denkt an die Energiewende!");
    public final Disclosure name = Disclosure.of("publicName", "Anna aus Hörde");
    public final Disclosure unheardText = Disclosure.of("text", "Mehr Bänke am See.");
    public final LedgerEntry submitted;
    public final LedgerEntry unheardSubmitted;

    /** Writes all of it. */
    public SmallHistory() {
        ledgers.at("2025-01-02T08:00:00Z");
        open();
        submitted = contribute(adopted, ContributionEvent.Form.SUMMARY, text, name);
        unheardSubmitted = contribute(unheard, ContributionEvent.Form.ORIGINAL, unheardText,
                null);
        draft(one, 1, FIRST);
        draft(two, 2, new Wording("Vertrauen", List.of("Wir reden offen.")));
        revise();
        resolve();
        adopt();
    }

    private void open() {
        ledgers.append(process, new ProcessEvent.ProcessOpened(process, "Stadtgespräch",
                "Stadt Dortmund", null, "Rat der Stadt Dortmund", List.of("Leipzig-Charta"),
                Instant.parse("2023-12-31T23:00:00Z"), new PublishedDate("2024-01")));
        ledgers.append(process, new ProcessEvent.PhaseOpened(process, phase, 1, "Zielbilder",
                null, "Zielbilder", Instant.parse("2024-11-01T00:00:00Z"),
                new PublishedDate("2024-11")));
        ledgers.append(format, new FormatEvent.FormatAnnounced(format, process, phase,
                "Online-Beteiligung", "Online-Beteiligung", FormatEvent.Access.OPEN,
                List.of(FormatEvent.Way.ONLINE), null, null, null,
                Instant.parse("2024-11-01T00:00:00Z")));
        ledgers.append(format, new FormatEvent.FormatHeld(format, null,
                List.of(new FormatEvent.PublishedTotal(FormatEvent.Counted.CONTRIBUTIONS,
                        "Beiträge", 650)),
                Instant.parse("2025-03-01T00:00:00Z"), null));
    }

    private LedgerEntry contribute(ContributionId id, ContributionEvent.Form form,
            Disclosure disclosed, @Nullable Disclosure publicName) {
        return ledgers.append(id, new ContributionEvent.ContributionSubmitted(id, process, phase,
                format, null, form, null, List.of(one), "de", disclosed.digest(),
                publicName == null ? null : publicName.digest(),
                Instant.parse("2025-03-02T10:00:00Z")));
    }

    private void draft(ZielbildId id, int number, Wording wording) {
        ledgers.append(id, new ZielbildEvent.ZielbildDrafted(id, process, number, wording,
                List.of(), List.of(), Instant.parse("2025-03-01T00:00:00Z")));
    }

    private void revise() {
        ledgers.append(one, new ZielbildEvent.ZielbildRevised(one, new Version(2), new Version(1),
                SECOND, List.of(new Change(Change.Kind.INSERT, null, new Span(1, 2, 5),
                        "Energiewende aufgenommen.",
                        List.of(new Source.OfFormat("Online-Beteiligung", format,
                                List.of(adopted))),
                        null, List.of(), 1)),
                Instant.parse("2025-05-20T10:00:00Z")));
        ledgers.append(two, new ZielbildEvent.ZielbildRevised(two, new Version(2), new Version(1),
                new Wording("Vertrauen", List.of("Wir reden offen.", "Mit Mut.")),
                List.of(new Change(Change.Kind.MOVE, null, new Span(2, 0, 2),
                        "Aus Zielbild 1 verschoben.", List.of(), one, List.of(), 16)),
                Instant.parse("2025-05-20T11:00:00Z")));
    }

    private void resolve() {
        paper(vorlage, PAPER, "Phoenix-Areale", "2025-05-22");
        resolved(vorlage, resolution, Outcome.ADOPTED, "2025-05-22T13:00:00Z");
        ledgers.at("2025-06-10T08:00:00Z");
        ledgers.append(one, new ZielbildEvent.ZielbildRevised(one, new Version(3), new Version(2),
                THIRD,
                List.of(new Change(Change.Kind.REPLACE, new Span(1, 7, 9), new Span(1, 7, 9),
                        "Wortlaut an den Ratsbeschluss angepasst.",
                        List.of(new Source.OfResolution("Rat", resolution, PAPER)), null,
                        List.of(), 2)),
                Instant.parse("2025-05-22T16:00:00Z")));
        ledgers.append(one, new ZielbildEvent.ZielbildFinalised(one, new Version(3),
                Instant.parse("2025-05-26T10:00:00Z")));
    }

    private void adopt() {
        ledgers.append(strategy, new StrategyEvent.StrategyCompiled(strategy, process, 1,
                "Stadtstrategie",
                List.of(new StrategyEvent.Part(StrategyEvent.PartKind.ZIELBILD, one.value(), 1,
                        new Version(3), THIRD.digest())),
                WordingDigest.of(List.of(THIRD.digest().hex())),
                Instant.parse("2025-05-27T10:00:00Z")));
        paper(adoption, new Drucksache("40000-25"), "Stadtstrategie", "2025-06-26");
        ledgers.append(strategy, new StrategyEvent.StrategySubmitted(strategy, 1, adoption,
                new Drucksache("40000-25"), Instant.parse("2025-06-01T10:00:00Z")));
        resolved(adoption, adopting, Outcome.ADOPTED, "2025-06-26T13:00:00Z");
        ledgers.append(strategy, new StrategyEvent.StrategyAdopted(strategy, 1, adopting,
                new Drucksache("40000-25"), Instant.parse("2025-06-26T13:00:00Z")));
    }

    private void paper(VorlageId id, Drucksache number, String title, String meeting) {
        ledgers.append(id, new VorlageEvent.VorlageRegistered(id, number,
                new VorlageEvent.Content(VorlageEvent.Kind.MOTION, title, null, null, null, null,
                        List.of(), List.of()),
                Instant.parse("2025-05-01T00:00:00Z"), null));
        ledgers.append(id, new VorlageEvent.ConsultationScheduled(id, consultation, council(),
                VorlageEvent.Role.DECIDING, new PublishedDate(meeting), true, null,
                Instant.parse("2025-05-01T00:00:00Z")));
    }

    private void resolved(VorlageId id, ResolutionId made, Outcome outcome, String at) {
        ledgers.append(id, new VorlageEvent.ResolutionRecorded(id, made, consultation, council(),
                new VorlageEvent.Decision("beschlossen", outcome, "clerk", null), null,
                Instant.parse(at), null));
    }

    private static Gremium council() {
        return new Gremium("Rat", Gremium.Kind.COUNCIL);
    }

    /** What the content topic still holds of an event. */
    public Optional<Disclosures> disclosing(EventId event) {
        return event.equals(submitted.id())
                ? Optional.of(Disclosures.of(event, List.of(text, name)))
                : Optional.empty();
    }

    /** The entity of an id. */
    public static EntityRef ref(EntityKind kind, UUID id) {
        return new EntityRef(kind, id);
    }
}
