package de.beteiligungsbuch.service.strategy.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.reference.Following;
import de.beteiligungsbuch.service.strategy.command.KnownFacts;

/**
 * The facts in the service's own database. What is not there is looked for once more after all that
 * the other ledger holds by then was taken in: an editor may cite what was recorded a moment ago.
 */
@Component
class LearnedFacts implements KnownFacts {

    private final JdbcClient database;
    private final Following following;

    LearnedFacts(JdbcClient database, Following following) {
        this.database = database;
        this.following = following;
    }

    @Override
    public ProcessState process(ProcessId process) {
        return following.find(LedgerName.PARTICIPATION,
                () -> database.sql("SELECT open FROM known_process WHERE id = ?")
                        .param(process.value()).query(Boolean.class).optional())
                .map(open -> open ? ProcessState.OPEN : ProcessState.CLOSED)
                .orElse(ProcessState.UNKNOWN);
    }

    @Override
    public @Nullable Contribution contribution(ContributionId contribution) {
        return following.find(LedgerName.PARTICIPATION, () -> database
                .sql("SELECT format, withdrawn FROM known_contribution WHERE id = ?")
                .param(contribution.value()).query(LearnedFacts::contribution).optional())
                .orElse(null);
    }

    private static Contribution contribution(ResultSet row, int number) throws SQLException {
        UUID format = row.getObject("format", UUID.class);
        Timestamp withdrawn = row.getTimestamp("withdrawn");
        return new Contribution(format == null ? null : new FormatId(format),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    @Override
    public boolean hasFormat(FormatId format) {
        return following.find(LedgerName.PARTICIPATION,
                () -> database.sql("SELECT id FROM known_format WHERE id = ?")
                        .param(format.value()).query(UUID.class).optional())
                .isPresent();
    }

    @Override
    public Set<Drucksache> resolvedUpon(ResolutionId resolution) {
        return following.find(LedgerName.COUNCIL,
                () -> database.sql("SELECT vorlage FROM known_resolution WHERE id = ?")
                        .param(resolution.value()).query(UUID.class).optional())
                .map(vorlage -> drucksachen(new VorlageId(vorlage))).orElse(Set.of());
    }

    @Override
    public Set<Drucksache> drucksachen(VorlageId vorlage) {
        return following.find(LedgerName.COUNCIL, () -> some(vorlage)).orElse(Set.of());
    }

    private Optional<Set<Drucksache>> some(VorlageId vorlage) {
        return Optional.of(database
                .sql("SELECT drucksache FROM known_drucksache WHERE vorlage = ?")
                .param(vorlage.value())
                .query((row, number) -> new Drucksache(row.getString("drucksache"))).set())
                .filter(numbers -> !numbers.isEmpty());
    }
}
