package de.beteiligungsbuch.service.participation.reference;

import java.util.List;
import java.util.Optional;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.reference.Following;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessClosed;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** The processes that are open, for those who do not say which one they mean. */
@Component
public class OpenProcesses {

    private final JdbcClient database;
    private final ObjectProvider<Following> following;

    OpenProcesses(JdbcClient database,
            ObjectProvider<Following> following) {
        this.database = database;
        this.following = following;
    }

    /**
     * The only open process.
     *
     * @throws ParticipationRefused if there is none, or more than one
     */
    public ProcessId only() {
        return following.getObject().find(LedgerName.PARTICIPATION, this::single).orElseThrow(
                () -> new ParticipationRefused(Reason.PROCESS_NOT_NAMED, "processId"));
    }

    private Optional<ProcessId> single() {
        List<ProcessId> open = database.sql("SELECT process FROM open_process LIMIT 2")
                .query((row, number) -> ProcessId.of(row.getString(1))).list();
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    @EventHandler
    void on(ProcessOpened event) {
        database.sql("INSERT INTO open_process (process) VALUES (?) ON CONFLICT DO NOTHING")
                .param(event.process().value()).update();
    }

    @EventHandler
    void on(ProcessClosed event) {
        database.sql("DELETE FROM open_process WHERE process = ?").param(event.process().value())
                .update();
    }
}
