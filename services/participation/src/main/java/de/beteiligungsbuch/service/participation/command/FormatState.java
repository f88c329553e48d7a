package de.beteiligungsbuch.service.participation.command;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.FormatEvent.FormatAnnounced;
import de.beteiligungsbuch.participation.FormatEvent.FormatHeld;

/** What of a format decides what may happen with it. */
public record FormatState(ProcessId process, boolean held) {

    /** The state after one more event. */
    public static FormatState apply(@Nullable FormatState before, FormatEvent event) {
        return switch (event) {
            case FormatAnnounced e -> new FormatState(e.process(), false);
            case FormatHeld e -> new FormatState(Objects.requireNonNull(before).process(), true);
        };
    }
}
