package de.beteiligungsbuch.service.history.projection;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.Touched;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;

/**
 * An entry and what it states.
 *
 * @param fact    null where the type is not known or the data does not fit
 * @param touched the entities it speaks of; where the data does not fit, the one it is recorded for
 * @param error   why the data does not fit; null where it does
 */
public record ReadEntry(
        LedgerName ledger,
        LedgerEntry entry,
        @Nullable Fact<?> fact,
        Set<EntityRef> touched,
        @Nullable String error) {

    /** Reads what an entry states; never fails. */
    public static ReadEntry of(LedgerName ledger, LedgerEntry entry) {
        try {
            return Fact.read(ledger, entry)
                    .map(fact -> new ReadEntry(ledger, entry, fact, Touched.by(fact.event()), null))
                    .orElseGet(() -> new ReadEntry(ledger, entry, null, Set.of(), null));
        } catch (MalformedEntry e) {
            return new ReadEntry(ledger, entry, null,
                    subject(entry).map(Set::of).orElse(Set.of()), String.valueOf(e.getMessage()));
        }
    }

    private static Optional<EntityRef> subject(LedgerEntry entry) {
        try {
            UUID id = UUID.fromString(entry.subject());
            return Arrays.stream(EntityKind.values())
                    .filter(kind -> kind.name().replace("_", "")
                            .equalsIgnoreCase(entry.aggregateType()))
                    .map(kind -> new EntityRef(kind, id)).findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether this release does not know its type, or cannot say whose entry it is. */
    boolean isSkipped() {
        return fact == null && touched.isEmpty();
    }
}
