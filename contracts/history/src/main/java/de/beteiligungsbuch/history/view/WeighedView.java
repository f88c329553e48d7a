package de.beteiligungsbuch.history.view;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.strategy.Source;

/** What was decided of a text without changing a word. */
public record WeighedView(
        int version,
        String reason,
        List<Source> sources,
        @JsonUnwrapped Told told) {

    static WeighedView of(TextHistory.Weighed weighed) {
        return new WeighedView(weighed.version(), weighed.reason(), weighed.sources(),
                Told.of(weighed.occurredAt(), weighed.when()));
    }

    static List<WeighedView> of(List<TextHistory.Weighed> weighed) {
        return weighed.stream().map(WeighedView::of).toList();
    }
}
