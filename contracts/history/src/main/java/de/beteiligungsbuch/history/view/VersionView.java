package de.beteiligungsbuch.history.view;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.WordingDigest;

/** One version of a text. */
public record VersionView(
        int version,
        @Nullable Integer basedOn,
        String title,
        Wording wording,
        WordingDigest digest,
        @JsonUnwrapped Told told) {

    /** All versions that are known, in order. */
    public static List<VersionView> all(TextHistory text) {
        List<VersionView> versions = new ArrayList<>();
        TextHistory.Draft draft = text.draft();
        if (draft != null) {
            versions.add(of(1, null, draft.wording(), Told.of(draft.occurredAt(), draft.when())));
        }
        for (TextHistory.Revision made : Texts.inOrder(text)) {
            versions.add(of(made.version(), made.basedOn(), made.wording(),
                    Told.of(made.occurredAt(), made.when())));
        }
        return versions;
    }

    private static VersionView of(int version, @Nullable Integer basedOn, Wording wording,
            Told told) {
        return new VersionView(version, basedOn, wording.title(), wording, wording.digest(), told);
    }
}
