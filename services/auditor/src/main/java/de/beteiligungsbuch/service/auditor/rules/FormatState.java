package de.beteiligungsbuch.service.auditor.rules;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.FormatEvent;

/** What of a format decides what may happen with it. */
record FormatState(ProcessId process, boolean held) {

    /** @throws Refused if that may not happen */
    static FormatState after(@Nullable FormatState before, FormatEvent event, Book book) {
        return switch (event) {
            case FormatEvent.FormatAnnounced e -> {
                Refused.unless(before == null, "the format was announced before");
                FormatId accompanied = e.accompanies();
                if (accompanied != null) {
                    book.requireFormat(e.process(), accompanied);
                }
                book.process(e.process()).requireOpen(e.phase());
                yield new FormatState(e.process(), false);
            }
            case FormatEvent.FormatHeld e -> {
                FormatState state = Refused.there(before, "the format was never announced");
                Refused.unless(!state.held, "the format was held before");
                yield new FormatState(state.process, true);
            }
        };
    }
}
