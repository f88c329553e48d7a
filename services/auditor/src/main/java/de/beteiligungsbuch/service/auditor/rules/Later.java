package de.beteiligungsbuch.service.auditor.rules;

import java.util.ArrayList;
import java.util.List;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * What an entry says by another ledger, which can be asked only when all are read. Nobody can know
 * in which order two ledgers were written, so it is enough that the other one says so at all.
 */
final class Later {

    private final List<Question> questions = new ArrayList<>();
    private LedgerName ledger = LedgerName.STRATEGY;
    private long index;

    private record Question(LedgerName ledger, long index, Runnable check) {}

    /** What is asked next, that entry says. */
    void at(LedgerName of, long entry) {
        ledger = of;
        index = entry;
    }

    void check(Runnable check) {
        questions.add(new Question(ledger, index, check));
    }

    /** @throws DoesNotHold if an entry says what the other ledger does not */
    void ask() {
        for (Question question : questions) {
            try {
                question.check.run();
            } catch (Refused e) {
                throw DoesNotHold.because(Finding.at(Verdict.REPLAY_DIVERGES, question.ledger,
                        question.index, String.valueOf(e.getMessage())), e);
            }
        }
    }
}
