package de.beteiligungsbuch.history;

import java.util.UUID;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.ledger.id.EntityId;

/** Which entity. Ordered by kind, then by the text of the id. */
public record EntityRef(EntityKind kind, UUID id) implements Comparable<EntityRef> {

    /** The entity of that kind and id. */
    public static EntityRef of(EntityKind kind, EntityId id) {
        return new EntityRef(kind, id.value());
    }

    /** What a paper can concern; of an edition the strategy. */
    public static EntityRef of(Subject subject) {
        return switch (subject) {
            case Subject.OfZielbild s -> of(EntityKind.ZIELBILD, s.zielbild());
            case Subject.OfMassnahme s -> of(EntityKind.MASSNAHME, s.massnahme());
            case Subject.OfEdition s -> of(EntityKind.STRATEGY, s.strategy());
            case Subject.OfVorlage s -> of(EntityKind.VORLAGE, s.vorlage());
        };
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
