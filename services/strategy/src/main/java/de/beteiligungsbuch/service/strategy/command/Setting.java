package de.beteiligungsbuch.service.strategy.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Wording;

/** What a text stands among: its process, the other texts, and what is known of other ledgers. */
record Setting(KnownFacts facts, TextRegister register, ProcessId process, Instant decidedAt) {

    /** @throws Refused unless the process is open, or if the number is taken or below 1 */
    void checkNew(TextRegister.Kind kind, int number, UUID id) {
        requireOpenProcess();
        if (number < 1) {
            throw new Refused(Reason.NUMBER_BELOW_ONE, "number", number);
        }
        register.claim(process, kind, number, id);
    }

    /**
     * What the changes cite and name.
     *
     * @param own    the revised Zielbild, or null where the revised text is none
     * @param after  the wording that results
     * @throws Refused with the path of what does not hold
     */
    void checkCited(@Nullable ZielbildId own, Wording after, List<Change> changes) {
        requireOpenProcess();
        sources().checkChanges(changes);
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            checkAusgangsbilder("changes[" + i + "].ausgangsbilder", change.ausgangsbilder());
            checkOther("changes[" + i + "]", own, after, change);
        }
    }

    private void checkOther(String field, @Nullable ZielbildId own, Wording after, Change change) {
        ZielbildId other = change.otherZielbild();
        if (other == null) {
            return;
        }
        require(field + ".otherZielbild", TextRegister.Kind.ZIELBILD, other.value());
        if (other.equals(own)) {
            throw new Refused(Reason.TEXT_UNKNOWN, field + ".otherZielbild", other);
        }
        Span arrived = change.after();
        if (change.kind() == Change.Kind.MOVE && arrived != null
                && !register.everStood(other, ChangeRules.words(after, arrived))) {
            throw new Refused(Reason.CHANGE_CONTRADICTORY, field + ".after",
                    String.join(" ", ChangeRules.words(after, arrived)));
        }
    }

    /** @throws Refused with the path of the first that the process does not have */
    void checkAusgangsbilder(String field, List<AusgangsbildId> ausgangsbilder) {
        for (int i = 0; i < ausgangsbilder.size(); i++) {
            require(field + "[" + i + "]", TextRegister.Kind.AUSGANGSBILD,
                    ausgangsbilder.get(i).value());
        }
    }

    /** @throws Refused with the path of the first that the process does not have */
    void checkZielbilder(String field, List<ZielbildId> zielbilder) {
        for (int i = 0; i < zielbilder.size(); i++) {
            require(field + "[" + i + "]", TextRegister.Kind.ZIELBILD, zielbilder.get(i).value());
        }
    }

    /** @throws Refused with the path of the first source that does not hold */
    void checkSources(List<Source> sources) {
        sources().check("sources", sources);
    }

    /** @throws Refused unless a decision on a text says why and whence */
    void checkGrounds(String reason, List<Source> sources) {
        if (reason.isBlank()) {
            throw new Refused(Reason.REASON_MISSING, "reason");
        }
        sources().checkSome("sources", sources);
    }

    private Sources sources() {
        return new Sources(facts, decidedAt);
    }

    private void require(String field, TextRegister.Kind kind, UUID id) {
        TextRegister.Entry entry = register.find(kind, id);
        if (entry == null || !entry.process().equals(process)) {
            throw new Refused(Reason.TEXT_UNKNOWN, field, id);
        }
    }

    private void requireOpenProcess() {
        switch (facts.process(process)) {
            case UNKNOWN -> throw new Refused(Reason.PROCESS_UNKNOWN, "processId", process);
            case CLOSED -> throw new Refused(Reason.PROCESS_CLOSED, "", process);
            case OPEN -> {
                // as it must be
            }
        }
    }
}
