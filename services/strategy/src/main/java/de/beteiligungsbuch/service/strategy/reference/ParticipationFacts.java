package de.beteiligungsbuch.service.strategy.reference;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithdrawn;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;
import de.beteiligungsbuch.participation.FormatEvent.FormatAnnounced;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessClosed;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;

/** Learns processes, formats and contributions. Every step may be taken twice. */
@Component
public class ParticipationFacts {

    private final JdbcClient database;

    ParticipationFacts(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(ProcessOpened opened) {
        database.sql("INSERT INTO known_process (id, open) VALUES (?, TRUE) ON CONFLICT DO NOTHING")
                .param(opened.process().value()).update();
    }

    @EventHandler
    void on(ProcessClosed closed) {
        database.sql("UPDATE known_process SET open = FALSE WHERE id = ?")
                .param(closed.process().value()).update();
    }

    @EventHandler
    void on(FormatAnnounced announced) {
        database.sql(
                "INSERT INTO known_format (id, process) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(announced.format().value(), announced.process().value()).update();
    }

    @EventHandler
    void on(ContributionSubmitted submitted) {
        FormatId format = submitted.format();
        add(submitted.contribution(), submitted.process(), format == null ? null : format.value());
    }

    /** What was merged belongs to a format if all that it came from does. */
    @EventHandler
    void on(ContributionsMerged merged) {
        List<UUID> originals = merged.originals().stream().map(ContributionId::value).toList();
        List<@Nullable UUID> formats = database
                .sql("SELECT DISTINCT format FROM known_contribution WHERE id IN (:originals)")
                .param("originals", originals).query(UUID.class).list();
        add(merged.contribution(), merged.process(), formats.size() == 1 ? formats.get(0) : null);
    }

    @EventHandler
    void on(ContributionWithdrawn withdrawn) {
        database.sql("UPDATE known_contribution SET withdrawn = ? WHERE id = ?")
                .params(timestamp(withdrawn.occurredAt()), withdrawn.contribution().value())
                .update();
    }

    private void add(ContributionId contribution, ProcessId process, @Nullable UUID format) {
        database.sql("INSERT INTO known_contribution (id, process, format) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING")
                .param(contribution.value()).param(process.value()).param(format).update();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }
}
