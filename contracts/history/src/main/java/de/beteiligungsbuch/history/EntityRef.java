package de.beteiligungsbuch.history;

import java.util.Comparator;
import java.util.UUID;

import de.beteiligungsbuch.ledger.id.EntityId;

/** Which entity. Ordered by kind, then by the text of the id. */
public record EntityRef(EntityKind kind, UUID id) implements Comparable<EntityRef> {

    private static final Comparator<EntityRef> ORDER = Comparator.comparing(EntityRef::kind)
            .thenComparing(ref -> ref.id().toString());

    /** The entity of that kind and id. */
    public static EntityRef of(EntityKind kind, EntityId id) {
        return new EntityRef(kind, id.value());
    }

    @Override
    public int compareTo(EntityRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.projection() + " " + id;
    }
}
