package de.beteiligungsbuch.service.strategy.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.CompileEdition;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.CompileStrategy;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.FollowResolution;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.PartChoice;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.SubmitEdition;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyAdopted;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyReturned;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategySubmitted;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** A Stadtstrategie, edition by edition. */
@AggregateRoot(type = "Strategy")
final class Strategy {

    @AggregateIdentifier
    private StrategyId id;
    private ProcessId process;
    private String title;
    private final Map<Integer, Edition> editions = new TreeMap<>();

    /** Axon makes it; its first event fills it. */
    @SuppressWarnings("NullAway.Init")
    Strategy() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CompileStrategy compile, KnownFacts facts, TextRegister register) {
        if (facts.process(compile.process()) == KnownFacts.ProcessState.UNKNOWN) {
            throw new Refused(Reason.PROCESS_UNKNOWN, "processId", compile.process());
        }
        apply(compiled(compile.strategy(), compile.process(), 1, compile.title(), compile.parts(),
                compile, register));
    }

    @CommandHandler
    int handle(CompileEdition compile, TextRegister register) {
        int next = editions.size() + 1;
        String named = compile.title();
        apply(compiled(id, process, next, named == null ? title : named, compile.parts(), compile,
                register));
        return next;
    }

    private static StrategyCompiled compiled(StrategyId id, ProcessId process, int edition,
            String title, @Nullable List<PartChoice> choices, OnStrategy command,
            TextRegister register) {
        if (title.isBlank()) {
            throw new Refused(Reason.TITLE_MISSING, "title");
        }
        Compilation compilation = Compilation.of(register, process, choices);
        return new StrategyCompiled(id, process, edition, title, compilation.parts(),
                compilation.digest(), command.occurredAt());
    }

    @CommandHandler
    void handle(SubmitEdition submit, KnownFacts facts) {
        Edition edition = edition(submit.edition());
        if (!edition.open()) {
            throw new Refused(Reason.ALREADY_SUBMITTED, "", submit.edition());
        }
        Set<Drucksache> numbers = facts.drucksachen(submit.vorlage());
        if (numbers.isEmpty()) {
            throw new Refused(Reason.VORLAGE_UNKNOWN, "vorlageId", submit.vorlage());
        }
        if (!numbers.contains(submit.drucksache())) {
            throw new Refused(Reason.DRUCKSACHE_DIFFERS, "drucksache", submit.drucksache(),
                    submit.vorlage());
        }
        editions.forEach((number, other) -> {
            if (number != submit.edition() && submit.vorlage().equals(other.vorlage())) {
                throw new Refused(Reason.VORLAGE_TAKEN, "vorlageId", submit.vorlage(), number);
            }
        });
        apply(new StrategySubmitted(id, submit.edition(), submit.vorlage(), submit.drucksache(),
                submit.occurredAt()));
    }

    /**
     * The last word of the council counts, and each of its entries is followed once: not again when
     * it is delivered again, nor when the council's ledger is read once more from its beginning. Then
     * the entry that was followed last is not among those read so far.
     */
    @CommandHandler
    void handle(FollowResolution follow) {
        Edition edition = edition(follow.edition());
        Edition.Decided last = edition.decided();
        if (!follow.vorlage().equals(edition.vorlage()) || isPast(follow, last)) {
            throw nothing(follow);
        }
        Drucksache drucksache = requireNonNull(edition.drucksache());
        switch (follow.verdict()) {
            case ADOPTED -> apply(new StrategyAdopted(id, follow.edition(), follow.resolution(),
                    drucksache, follow.occurredAt()));
            case NOT_ADOPTED -> apply(returned(follow, drucksache));
            case OPEN -> {
                if (last == null || !last.adopted()
                        || !last.resolution().equals(follow.resolution())) {
                    throw nothing(follow);
                }
                apply(returned(follow, drucksache));
            }
        }
    }

    private static boolean isPast(FollowResolution follow, Edition.@Nullable Decided last) {
        if (last == null) {
            return false;
        }
        EventId followed = last.statedBy();
        boolean same = last.resolution().equals(follow.resolution())
                && last.outcome().equals(follow.outcome().name());
        return same || (followed != null && !follow.stated().contains(followed));
    }

    private static Refused nothing(FollowResolution follow) {
        return new Refused(Reason.NOTHING_TO_FOLLOW, "", follow.edition(), follow.resolution(),
                follow.outcome());
    }

    private static StrategyReturned returned(FollowResolution follow, Drucksache drucksache) {
        return new StrategyReturned(follow.strategy(), follow.edition(), follow.resolution(),
                drucksache, follow.outcome().name(), follow.occurredAt());
    }

    private Edition edition(int number) {
        Edition edition = editions.get(number);
        if (edition == null) {
            throw new Refused(Reason.EDITION_UNKNOWN, "", number);
        }
        return edition;
    }

    @EventSourcingHandler
    void on(StrategyCompiled compiled) {
        id = compiled.strategy();
        process = compiled.process();
        title = compiled.title();
        editions.put(compiled.edition(), Edition.COMPILED);
    }

    @EventSourcingHandler
    void on(StrategySubmitted submitted) {
        editions.put(submitted.edition(), edition(submitted.edition())
                .submitted(submitted.vorlage(), submitted.drucksache()));
    }

    @EventSourcingHandler
    void on(StrategyAdopted adopted, MetaData metaData) {
        decide(adopted.edition(), new Edition.Decided(adopted.resolution(), true,
                Outcome.ADOPTED.name(), causation(metaData)));
    }

    @EventSourcingHandler
    void on(StrategyReturned returned, MetaData metaData) {
        decide(returned.edition(), new Edition.Decided(returned.resolution(), false,
                returned.outcome(), causation(metaData)));
    }

    private void decide(int number, Edition.Decided decided) {
        editions.put(number, edition(number).decided(decided));
    }

    private static @Nullable EventId causation(MetaData metaData) {
        Object value = metaData.get(EntryMetaData.CAUSATION);
        return value == null ? null : EventId.of(value.toString());
    }
}
