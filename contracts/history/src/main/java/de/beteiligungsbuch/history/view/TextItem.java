package de.beteiligungsbuch.history.view;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.strategy.MassnahmeEvent.Horizon;
import de.beteiligungsbuch.strategy.Wording;

/** A text in a list. */
public record TextItem(
        UUID id,
        @Nullable ProcessId process,
        @Nullable Integer number,
        String title,
        int version,
        TextStatus status,
        @Nullable Horizon horizon,
        int changes) {

    /** That of a text of which at least one version is known. */
    public static TextItem of(TextHistory text) {
        TextHistory.Draft draft = text.draft();
        int version = Texts.version(text);
        return new TextItem(text.ref().id(), draft == null ? null : draft.process(),
                draft == null ? null : draft.number(),
                Texts.wording(text, version).map(Wording::title).orElseThrow(), version,
                TextStatus.of(text), draft == null ? null : draft.horizon(),
                text.revisions().stream().mapToInt(made -> made.changes().size()).sum());
    }
}
