package de.beteiligungsbuch.service.auditor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.StrategyEvent.Part;
import de.beteiligungsbuch.strategy.WordingDigest;

/** What of a Stadtstrategie decides what may happen with it, edition by edition. Immutable. */
record StrategyState(ProcessId process, List<Edition> editions) {

    private static final Comparator<Part> ORDER = Comparator.comparing(Part::kind)
            .thenComparingInt(Part::number);

    StrategyState {
        editions = List.copyOf(editions);
    }

    /**
     * How far an edition has come.
     *
     * @param vorlage under which it was last laid before the council; null before that
     * @param decided what the council last made of it; null where nothing
     * @param open    whether the council may get it
     */
    record Edition(
            @Nullable VorlageId vorlage,
            @Nullable Drucksache drucksache,
            @Nullable Decided decided,
            boolean open) {}

    /** What the council made of an edition; the outcome by its name. */
    record Decided(ResolutionId resolution, String outcome) {}

    /** @throws Refused if that may not happen */
    static StrategyState after(@Nullable StrategyState before, StrategyEvent event, Book book,
            Later later) {
        return switch (event) {
            case StrategyEvent.StrategyCompiled e -> compiled(before, e, book);
            case StrategyEvent.StrategySubmitted e -> {
                later.check(() -> requireDrucksache(e, book));
                yield there(before).submitted(e);
            }
            case StrategyEvent.StrategyAdopted e -> there(before).decided(e.edition(),
                    new Decided(e.resolution(), "ADOPTED"), e.drucksache(), true, book, later);
            case StrategyEvent.StrategyReturned e -> there(before).decided(e.edition(),
                    new Decided(e.resolution(), e.outcome()), e.drucksache(), false, book, later);
        };
    }

    private static StrategyState there(@Nullable StrategyState before) {
        return Refused.there(before, "the strategy was never compiled");
    }

    private static StrategyState compiled(@Nullable StrategyState before,
            StrategyEvent.StrategyCompiled event, Book book) {
        List<Edition> editions = new ArrayList<>(before == null ? List.of() : before.editions);
        Refused.unless(event.edition() == editions.size() + 1, "edition %s follows on edition %s",
                event.edition(), editions.size());
        Refused.unless(before == null || before.process.equals(event.process()),
                "the strategy is of another process");
        Refused.unless(!event.title().isBlank(), "the edition has no title");
        Refused.unless(!event.parts().isEmpty(), "the edition has no parts");
        Set<UUID> seen = new HashSet<>();
        for (Part part : event.parts()) {
            Refused.unless(seen.add(part.id()), "%s %s is in the edition twice", part.kind(),
                    part.number());
            requireReady(part, event.process(), book);
        }
        Refused.unless(event.parts().stream().sorted(ORDER).toList().equals(event.parts()),
                "the parts do not stand in the order of their numbers");
        WordingDigest digest = WordingDigest
                .of(event.parts().stream().map(part -> part.digest().hex()).toList());
        Refused.unless(digest.equals(event.digest()), "the digest of the parts is %s, not %s",
                digest, event.digest());
        editions.add(new Edition(null, null, null, true));
        return new StrategyState(event.process(), editions);
    }

    private static void requireReady(Part part, ProcessId process, Book book) {
        TextState text = book.text(Book.kind(part.kind()), part.id(), process);
        Refused.unless(part.number() == text.number(), "%s %s has number %s", part.kind(),
                part.id(), text.number());
        Refused.unless(text.isReadyAs(part, book.now()),
                "the edition holds version %s of %s %s with digest %s, which stands as %s",
                part.version(), part.kind(), part.id(), part.digest(), text.now());
    }

    private static void requireDrucksache(StrategyEvent.StrategySubmitted event, Book book) {
        VorlageState vorlage = book.vorlagen.get(event.vorlage());
        Refused.unless(vorlage == null || vorlage.drucksachen().contains(event.drucksache()),
                "Vorlage %s never had the number %s", event.vorlage(), event.drucksache());
    }

    private Edition edition(int number) {
        Refused.unless(number > 0 && number <= editions.size(), "there is no edition %s", number);
        return editions.get(number - 1);
    }

    private StrategyState with(int number, Edition edition) {
        List<Edition> next = new ArrayList<>(editions);
        next.set(number - 1, edition);
        return new StrategyState(process, next);
    }

    private StrategyState submitted(StrategyEvent.StrategySubmitted event) {
        Edition edition = edition(event.edition());
        Refused.unless(edition.open,
                "edition %s is before the council, or was adopted by it", event.edition());
        for (int i = 0; i < editions.size(); i++) {
            Refused.unless(i == event.edition() - 1
                    || !event.vorlage().equals(editions.get(i).vorlage),
                    "Vorlage %s carries edition %s", event.vorlage(), i + 1);
        }
        Decided decided = event.vorlage().equals(edition.vorlage) ? edition.decided : null;
        return with(event.edition(),
                new Edition(event.vorlage(), event.drucksache(), decided, false));
    }

    private StrategyState decided(int number, Decided decided, Drucksache drucksache,
            boolean adopted, Book book, Later later) {
        Edition edition = edition(number);
        VorlageId vorlage = Refused.there(edition.vorlage,
                "edition %s was never laid before the council", number);
        Refused.unless(drucksache.equals(edition.drucksache),
                "edition %s is before the council as %s, not as %s", number, edition.drucksache,
                drucksache);
        Refused.unless(!decided.equals(edition.decided),
                "that resolution was followed before");
        later.check(() -> requireResolved(vorlage, decided, book));
        return with(number, new Edition(vorlage, drucksache, decided, !adopted));
    }

    private static void requireResolved(VorlageId id, Decided decided, Book book) {
        VorlageState vorlage = book.vorlagen.get(id);
        if (vorlage != null) {
            Refused.unless(vorlage.binds(decided.resolution),
                    "resolution %s is none of the council upon Vorlage %s, to decide in public",
                    decided.resolution, id);
            Refused.unless(vorlage.said(decided.resolution, decided.outcome),
                    "the council's ledger never says %s of resolution %s", decided.outcome,
                    decided.resolution);
        }
    }
}
