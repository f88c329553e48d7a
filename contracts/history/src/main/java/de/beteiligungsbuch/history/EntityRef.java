package de.beteiligungsbuch.history;

import java.util.UUID;

import de.beteiligungsbuch.ledger.id.EntityId;

/** Which entity. Ordered by kind, then by the text of the id. */
public record EntityRef(EntityKind kind, UUID id) implements Comparable<EntityRef> {

    /** The entity of that kind and id. */
    public static EntityRef of(EntityKind kind, EntityId id) {
        return new EntityRef(kind, id.value());
    }

    @Override
    public int compareTo(EntityRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? compare(id, other.id) : byKind;
    }

    /** As their texts compare; the JDK compares UUIDs as signed numbers. */
    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(),
                other.getMostSignificantBits());
        return high == 0
                ? Long.compareUnsigned(one.getLeastSignificantBits(),
                        other.getLeastSignificantBits())
                : high;
    }

    @Override
    public String toString() {
        return kind.projection() + " " + id;
    }
}
