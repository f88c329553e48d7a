package de.beteiligungsbuch.service.strategy.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.Verdict;

/**
 * What the council made of a Vorlage in the end.
 *
 * @param statement that says so
 */
record LastWord(Statement statement, Verdict verdict) {

    /**
     * The resolution that was recorded last among those that decide something, as it was corrected
     * last; where none does, the last statement, which leaves all open.
     *
     * @param statements on one Vorlage, in the order of the ledger; those that bind nobody are passed
     *                   over
     * @return empty where nothing binding was ever stated
     */
    static Optional<LastWord> of(List<Statement> statements) {
        Map<ResolutionId, Statement> latest = new LinkedHashMap<>();
        Optional<LastWord> last = Optional.empty();
        for (Statement statement : statements) {
            if (statement.binding()) {
                latest.put(statement.resolution(), statement);
                last = Optional.of(new LastWord(statement, Verdict.OPEN));
            }
        }
        for (Statement statement : latest.values()) {
            Verdict verdict = verdict(statement.outcome());
            if (verdict != Verdict.OPEN) {
                last = Optional.of(new LastWord(statement, verdict));
            }
        }
        return last;
    }

    /**
     * What an outcome means for an edition. With amendments, or in part, exactly this edition was not
     * adopted; when in doubt, nothing is decided.
     */
    static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> Verdict.ADOPTED;
            case ADOPTED_AMENDED, PARTLY, REJECTED, TIED_REJECTED, REFERRED, WITHDRAWN ->
                Verdict.NOT_ADOPTED;
            case RECOMMENDED, NOTED, DEFERRED, SETTLED, NOT_VOTED, ELECTED, TALLY_ONLY, MULTI_VOTE,
                    UNKNOWN ->
                Verdict.OPEN;
        };
    }
}
