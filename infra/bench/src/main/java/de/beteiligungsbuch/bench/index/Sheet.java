package de.beteiligungsbuch.bench.index;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

import de.beteiligungsbuch.bench.append.SheetEvent;

/** The aggregate that is loaded. */
@AggregateRoot(type = "Sheet")
final class Sheet {

    @AggregateIdentifier
    private String id = "";
    private int characters;

    Sheet() {}

    @EventSourcingHandler
    void on(SheetEvent.SheetWritten written, @SourceId String aggregate) {
        id = aggregate;
        characters += written.text().length();
    }

    int characters() {
        return id.isEmpty() ? 0 : characters;
    }
}
