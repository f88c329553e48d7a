package de.beteiligungsbuch.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.strategy.Wording;

/** What can be asked of the versions of a text. */
public final class Texts {

    private Texts() {}

    /** The highest version, 0 where none is known. */
    public static int version(TextHistory text) {
        int drafted = text.draft() == null ? 0 : 1;
        return text.revisions().stream().mapToInt(TextHistory.Revision::version).reduce(drafted,
                Math::max);
    }

    /** The wording of that version, if it is known. */
    public static Optional<Wording> wording(TextHistory text, int version) {
        TextHistory.Draft draft = text.draft();
        if (version == 1 && draft != null) {
            return Optional.of(draft.wording());
        }
        return revision(text, version).map(TextHistory.Revision::wording);
    }

    /** The revision that made that version, if it is known. */
    public static Optional<TextHistory.Revision> revision(TextHistory text, int version) {
        return text.revisions().stream().filter(r -> r.version() == version).findFirst();
    }

    /** The revisions by version. */
    public static List<TextHistory.Revision> inOrder(TextHistory text) {
        List<TextHistory.Revision> revisions = new ArrayList<>(text.revisions());
        revisions.sort(Comparator.comparingInt(TextHistory.Revision::version));
        return revisions;
    }
}
