package de.beteiligungsbuch.service.strategy.command;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.service.strategy.command.KnownFacts.Contribution;
import de.beteiligungsbuch.service.strategy.command.KnownFacts.ProcessState;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildDrafted;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildRevised;

import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.matchesPattern;

/** One process with its texts and what is known of the other ledgers. */
final class Scene {

    static final Instant THEN = Instant.parse("2025-05-22T13:00:00Z");
    static final ProcessId PROCESS = ProcessId.next();
    static final ProcessId CLOSED_PROCESS = ProcessId.next();
    static final FormatId ONLINE = FormatId.next();
    static final ContributionId ONLINE_SUMMARY = ContributionId.next();
    static final ContributionId WITHDRAWN = ContributionId.next();
    static final ContributionId WITHDRAWN_LATER = ContributionId.next();
    static final ResolutionId RESOLUTION = ResolutionId.next();
    static final Drucksache PAPER = new Drucksache("38472-25/1");
    static final VorlageId VORLAGE = VorlageId.next();
    static final AusgangsbildId AUSGANGSBILD = AusgangsbildId.next();
    static final ZielbildId FIRST = ZielbildId.next();
    static final ZielbildId SECOND = ZielbildId.next();

    static final Wording DRAFT = new Wording("Dortmund wird mutig die Zukunft gestalten.",
            List.of("Wir fördern die Umwandlung des Phoenix-Areals."));
    static final Wording REVISED = new Wording("Dortmund wird mutig die Zukunft gestalten.",
            List.of("Wir fördern die Umwandlung der Phoenix-Areale."));
    static final Wording OTHER = new Wording("Talente kommen.",
            List.of("Wir lernen. Wir ziehen Talente an."));

    static final Source BY_RESOLUTION = new Source.OfResolution("Rat", RESOLUTION, PAPER);
    static final Source BY_FORMAT = new Source.OfFormat("Online-Beteiligung", ONLINE,
            List.of(ONLINE_SUMMARY));

    static final AusgangsbildDrafted AUSGANGSBILD_DRAFTED = new AusgangsbildDrafted(AUSGANGSBILD,
            PROCESS, 1, new Wording("Stadt des Mittelstands", List.of()), List.of(), THEN);
    static final ZielbildDrafted DRAFTED = new ZielbildDrafted(FIRST, PROCESS, 1, DRAFT,
            List.of(), List.of(), THEN);
    static final ZielbildDrafted SECOND_DRAFTED = new ZielbildDrafted(SECOND, PROCESS, 2, OTHER,
            List.of(), List.of(), THEN);
    static final ZielbildRevised ZIELBILD_REVISED = new ZielbildRevised(FIRST, new Version(2),
            Version.FIRST, REVISED, List.of(phoenix(BY_RESOLUTION)), THEN);

    final FakeFacts facts = new FakeFacts();
    final FakeRegister register = new FakeRegister();

    Scene() {
        facts.processes.put(PROCESS, ProcessState.OPEN);
        facts.processes.put(CLOSED_PROCESS, ProcessState.CLOSED);
        facts.formats.add(ONLINE);
        facts.contributions.put(ONLINE_SUMMARY, new Contribution(ONLINE, null));
        facts.contributions.put(WITHDRAWN, new Contribution(null, THEN.minusSeconds(1)));
        facts.contributions.put(WITHDRAWN_LATER, new Contribution(null, THEN.plusSeconds(1)));
        facts.resolutions.put(RESOLUTION, Set.of(PAPER));
        facts.vorlagen.put(VORLAGE, Set.of(PAPER));
        register.texts().apply(AUSGANGSBILD_DRAFTED);
        register.texts().apply(DRAFTED);
        register.texts().apply(SECOND_DRAFTED);
    }

    /** The wording of REVISED, and why. */
    static Change phoenix(Source... sources) {
        return new Change(Change.Kind.REPLACE, new Span(1, 4, 6), new Span(1, 4, 6),
                "Wortlaut an den Ratsbeschluss angepasst.", List.of(sources), null, List.of(), 2);
    }

    <T> AggregateTestFixture<T> fixture(Class<T> aggregate) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(facts);
        fixture.registerInjectableResource(register);
        return fixture;
    }

    /** What a test says of a refusal: why, and at which field. */
    static <T> ResultValidator<T> refused(TestExecutor<T> given, Object command, Reason reason,
            String field) {
        return given.when(command).expectNoEvents().expectException(
                hasToString(matchesPattern(
                        ".*: " + reason + (field.isEmpty() ? "" : " at \\Q" + field + "\\E")
                                + "( \\[.*)?")));
    }
}
