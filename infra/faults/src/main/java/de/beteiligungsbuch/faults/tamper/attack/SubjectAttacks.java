package de.beteiligungsbuch.faults.tamper.attack;

import java.util.List;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;

import static de.beteiligungsbuch.ledger.LedgerName.COUNCIL;

/** Words on what papers concern that the rules would have refused, written and signed. */
final class SubjectAttacks {

    private SubjectAttacks() {}

    static List<Attack> all() {
        return List.of(
                RuleAttacks.refused("a Vorlage that concerns itself", COUNCIL,
                        r -> confirm(r, paper(r), new Subject.OfVorlage(paper(r)))),
                RuleAttacks.refused("a subject that was confirmed twice", COUNCIL, r -> {
                    confirm(r, paper(r), new Subject.OfVorlage(other(r)));
                    decline(r, new Subject.OfVorlage(other(r)));
                    confirm(r, paper(r), new Subject.OfVorlage(other(r)));
                    confirm(r, paper(r), new Subject.OfVorlage(other(r)));
                }),
                RuleAttacks.refused("a subject that was declined twice", COUNCIL, r -> {
                    decline(r, new Subject.OfVorlage(other(r)));
                    decline(r, new Subject.OfVorlage(other(r)));
                }),
                RuleAttacks.refused("a subject of a Vorlage that was never registered", COUNCIL,
                        r -> confirm(r, VorlageId.next(), new Subject.OfVorlage(paper(r)))),
                RuleAttacks.elsewhere("a Vorlage that concerns an edition that never was",
                        victim -> {
                            Rewriting strategy = Rewriting.of(victim, LedgerName.STRATEGY);
                            StrategyId id = strategy.lines()
                                    .get(strategy.first(StrategyCompiled.class))
                                    .data(StrategyCompiled.class).strategy();
                            Rewriting council = Rewriting.of(victim, COUNCIL);
                            confirm(council, paper(council), new Subject.OfEdition(id, 99));
                            council.signAndFind(council.lines().size() - 1);
                        }));
    }

    private static VorlageId paper(Rewriting rewriting) {
        return rewriting.lines().get(rewriting.first(VorlageRegistered.class))
                .data(VorlageRegistered.class).vorlage();
    }

    private static VorlageId other(Rewriting rewriting) {
        return rewriting.lines().get(rewriting.last(line -> line.is(VorlageRegistered.class)))
                .data(VorlageRegistered.class).vorlage();
    }

    private static void confirm(Rewriting rewriting, VorlageId paper, Subject subject) {
        rewriting.state(paper, new SubjectConfirmed(paper, subject, List.of(),
                RuleAttacks.then(rewriting)));
    }

    private static void decline(Rewriting rewriting, Subject subject) {
        rewriting.state(paper(rewriting), new SubjectDeclined(paper(rewriting), subject,
                "Nur ein Beispiel.", RuleAttacks.then(rewriting)));
    }
}
