package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import de.beteiligungsbuch.history.SpannungsfeldHistory;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.SpannungsfeldId;

/** A Spannungsfeld. */
public record SpannungsfeldView(
        SpannungsfeldId id,
        ProcessId process,
        int number,
        List<String> poles,
        @JsonUnwrapped Told told) {

    /** That of a Spannungsfeld; empty where its naming does not count under the cut. */
    public static Optional<SpannungsfeldView> of(SpannungsfeldHistory feld) {
        return Optional.ofNullable(feld.named())
                .map(fact -> new SpannungsfeldView(fact.event().spannungsfeld(),
                        fact.event().process(), fact.event().number(), fact.event().poles(),
                        Told.of(fact)));
    }
}
