package de.beteiligungsbuch.strategy;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

/**
 * One change that a revision makes, and why.
 *
 * @param kind           what is done
 * @param before         the words in the version that is changed; null for an INSERT
 * @param after          the words in the version that results; null for a DELETE
 * @param rationale      in plain words, for the public
 * @param sources        where the change comes from: at least one, except for a MOVE, which may name
 *                       the other Zielbild instead
 * @param otherZielbild  from or to which a sentence moved, or which was split or merged
 * @param ausgangsbilder to which the change refers; may be empty
 * @param footnote       the number under which the city published the change, or null
 */
public record Change(
        Kind kind,
        @Nullable Span before,
        @Nullable Span after,
        String rationale,
        List<Source> sources,
        @Nullable ZielbildId otherZielbild,
        List<AusgangsbildId> ausgangsbilder,
        @Nullable Integer footnote) {

    /** What a change does to the text. */
    public enum Kind {
        /** Words are added. */
        INSERT,
        /** Words are taken out. */
        DELETE,
        /** Words are put in place of others. */
        REPLACE,
        /** Words come from another Zielbild, or go to one. */
        MOVE,
        /** The same words stand elsewhere in the same text. */
        REORDER,
        /** The title changes. */
        RETITLE,
        /** One text becomes two. */
        SPLIT,
        /** Two texts, or two terms, become one. */
        MERGE
    }

    /** Takes copies of the lists. */
    public Change {
        sources = List.copyOf(sources);
        ausgangsbilder = List.copyOf(ausgangsbilder);
    }

    /** Whether it says where it comes from. */
    @JsonIgnore
    public boolean isSourced() {
        return !sources.isEmpty() || (kind == Kind.MOVE && otherZielbild != null);
    }
}
