package de.beteiligungsbuch.service.strategy.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.command.PolicyCommands;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.FollowResolution;
import de.beteiligungsbuch.service.strategy.command.Reason;
import de.beteiligungsbuch.service.strategy.command.Refused;

/**
 * An edition is adopted when the council's last word on its Vorlage is ADOPTED, and returned when it
 * is anything else that decides. A correction counts as the word itself: an adoption that was
 * recorded by mistake is taken back with a StrategyReturned that names the corrected outcome; nothing
 * is struck out. It does not matter whether the resolution or the submission is recorded first.
 *
 * <p>The council's ledger and the own one are followed by two processors. What either learns, and
 * what follows from both, is decided under one lock of the database, held until the processor's
 * transaction ends: so that of two that meet the later one sees what the earlier one learned.
 */
@Component
class Adoption {

    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    /** Any number that nothing else in this database locks. */
    private static final long LOCK = 20_250_522L;

    private final JdbcClient database;
    private final CouncilRecord council;
    private final Submissions submissions;
    private final PolicyCommands commands;

    Adoption(JdbcClient database, CouncilRecord council, Submissions submissions,
            PolicyCommands commands) {
        this.database = database;
        this.council = council;
        this.submissions = submissions;
        this.commands = commands;
    }

    void learn(Consumer<CouncilRecord> fact) {
        lock();
        fact.accept(council);
    }

    /** Takes a submission in. */
    void submit(Consumer<Submissions> fact) {
        lock();
        fact.accept(submissions);
    }

    private void lock() {
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(?)").param(LOCK).query(Integer.class)
                .single();
    }

    /** Draws the consequences of all that was learned about a Vorlage so far. */
    void follow(VorlageId vorlage, @Nullable String correlationId) {
        List<Statement> stated = council.on(vorlage);
        Optional<LastWord> word = LastWord.of(stated);
        if (word.isEmpty()) {
            return;
        }
        for (Submissions.Submitted edition : submissions.under(vorlage)) {
            follow(edition, vorlage, word.get(), stated, correlationId);
        }
    }

    private void follow(Submissions.Submitted edition, VorlageId vorlage, LastWord word,
            List<Statement> stated, @Nullable String correlationId) {
        Set<EventId> entries = stated.stream().map(Statement::event).collect(Collectors.toSet());
        Statement decisive = word.statement();
        FollowResolution follow = new FollowResolution(edition.strategy(), edition.edition(),
                vorlage, decisive.resolution(), word.verdict(), decisive.outcome(), entries,
                decisive.occurredAt());
        try {
            commands.execute("adoption/" + edition.strategy() + "/" + edition.edition(),
                    stated.getLast().event(), correlationId, () -> follow);
            LOG.info("Edition {} of strategy {}: the council's last word is {}", edition.edition(),
                    edition.strategy(), decisive.outcome());
        } catch (Refused nothing) {
            if (nothing.reason() != Reason.NOTHING_TO_FOLLOW) {
                throw nothing;
            }
            LOG.debug("Nothing new for edition {} of strategy {}", edition.edition(),
                    edition.strategy());
        }
    }
}
