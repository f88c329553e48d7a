package de.beteiligungsbuch.service.strategy.command;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

/** The texts of the events that a test gives. */
record FakeRegister(Texts texts) implements TextRegister {

    FakeRegister() {
        this(new Texts());
    }

    @Override
    public void claim(ProcessId process, Kind kind, int number, UUID id) {
        if (texts.holder(process, kind, number) != null) {
            throw new Refused(Reason.NUMBER_TAKEN, "number", number);
        }
    }

    @Override
    public @Nullable Entry find(Kind kind, UUID id) {
        return texts.find(kind, id);
    }

    @Override
    public List<Entry> of(ProcessId process) {
        return texts.of(process);
    }

    @Override
    public boolean everStood(ZielbildId zielbild, List<String> words) {
        return texts.everStood(zielbild, words);
    }
}
