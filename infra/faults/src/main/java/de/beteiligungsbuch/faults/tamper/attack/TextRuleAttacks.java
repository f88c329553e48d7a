package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.SpannungsfeldId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent;
import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.ZielbildEvent;

import static de.beteiligungsbuch.ledger.LedgerName.STRATEGY;

/** Events of the strategy that the rules would have refused, written and signed. */
final class TextRuleAttacks {

    private static final List<Source> SOURCES = List
            .of(new Source.OfDocument("Vermerk", null, null));

    private TextRuleAttacks() {}

    static List<Attack> all() {
        return List.of(
                RuleAttacks.refused("two Zielbilder of one number", STRATEGY, r -> r.afresh(
                        r.first(ZielbildEvent.ZielbildDrafted.class), "zielbild")),
                RuleAttacks.refused("a Zielbild revised that is final", STRATEGY, r -> {
                    Draft draft = Draft.of(r);
                    draft.finalise(r);
                    draft.revise(r, 1, "mehr", 1, SOURCES);
                }),
                RuleAttacks.refused("a Zielbild declared final twice", STRATEGY, r -> {
                    Draft draft = Draft.of(r);
                    draft.finalise(r);
                    draft.finalise(r);
                }),
                RuleAttacks.refused("a version that is skipped", STRATEGY,
                        r -> Draft.of(r).revise(r, 2, "mehr", 1, SOURCES)),
                RuleAttacks.refused("a word slipped in that no change speaks of", STRATEGY,
                        r -> Draft.of(r).revise(r, 1, "viel mehr", 1, SOURCES)),
                RuleAttacks.refused("a change that speaks of words that are not there", STRATEGY,
                        r -> Draft.of(r).revise(r, 1, "mehr", 3, SOURCES)),
                RuleAttacks.refused("a change without a source", STRATEGY,
                        r -> Draft.of(r).revise(r, 1, "mehr", 1, List.of())),
                RuleAttacks.refused("a Zielbild reopened that is not final", STRATEGY, r -> {
                    Draft draft = Draft.of(r);
                    draft.reopen(r);
                }),
                RuleAttacks.refused("a Spannungsfeld with one pole", STRATEGY,
                        TextRuleAttacks::nameOnePole),
                RuleAttacks.refused("an edition with another digest than its parts make",
                        STRATEGY, r -> edition(r).put("digest", "0".repeat(64))),
                RuleAttacks.refused("an edition with words that were never final", STRATEGY,
                        r -> ((ObjectNode) edition(r).withArray("parts").get(0))
                                .put("digest", "0".repeat(64))),
                RuleAttacks.refused("an edition that is skipped", STRATEGY,
                        r -> edition(r).put("edition", 9)),
                RuleAttacks.refused("an edition adopted that the council never got", STRATEGY,
                        r -> {
                            int number = edition(r).path("edition").asInt();
                            r.again(r.first(StrategyEvent.StrategyAdopted.class)).data()
                                    .put("edition", number);
                        }),
                RuleAttacks.refused("an edition adopted twice by one resolution", STRATEGY,
                        r -> r.again(r.first(StrategyEvent.StrategyAdopted.class))),
                RuleAttacks.elsewhere("an edition adopted that the council voted down",
                        TextRuleAttacks::voteDown));
    }

    private static void nameOnePole(Rewriting rewriting) {
        SpannungsfeldId id = SpannungsfeldId.next();
        rewriting.state(id, new SpannungsfeldEvent.SpannungsfeldNamed(id, rewriting.lines()
                .get(rewriting.first(ZielbildEvent.ZielbildDrafted.class))
                .data(ZielbildEvent.ZielbildDrafted.class).process(), 99, List.of("Wandel"),
                RuleAttacks.then(rewriting)));
    }

    private static ObjectNode edition(Rewriting rewriting) {
        ObjectNode data = rewriting.again(rewriting.first(StrategyEvent.StrategyCompiled.class))
                .data();
        long editions = rewriting.lines().stream()
                .filter(line -> line.is(StrategyEvent.StrategyCompiled.class)).count();
        return data.put("edition", (int) editions);
    }

    private static void voteDown(Victim victim) throws IOException {
        Rewriting strategy = Rewriting.of(victim, STRATEGY);
        int at = strategy.first(StrategyEvent.StrategyAdopted.class);
        ResolutionId by = strategy.lines().get(at).data(StrategyEvent.StrategyAdopted.class)
                .resolution();
        Rewriting council = Rewriting.of(victim, LedgerName.COUNCIL);
        council.lines().stream()
                .filter(line -> line.is(VorlageEvent.ResolutionRecorded.class) && line
                        .data(VorlageEvent.ResolutionRecorded.class).resolution().equals(by))
                .forEach(line -> ((ObjectNode) line.data().get("decision")).put("outcome",
                        "REJECTED"));
        council.sign();
        victim.ledger(STRATEGY);
        victim.mustFind(at);
    }

    /** A Zielbild that may be revised: one that is open, or one that is reopened for it. */
    private record Draft(ZielbildId id, Version version, Wording wording) {

        static Draft of(Rewriting rewriting) {
            String subject = rewriting.lines()
                    .get(rewriting.first(ZielbildEvent.ZielbildDrafted.class)).get("subject");
            ZielbildId id = ZielbildId.of(subject);
            Version version = Version.FIRST;
            Wording wording = new Wording("Titel", List.of());
            boolean isFinal = false;
            for (Rewriting.Line line : rewriting.lines()) {
                if (!line.get("subject").equals(subject)) {
                    continue;
                }
                if (line.data().has("wording")) {
                    wording = line.is(ZielbildEvent.ZielbildDrafted.class)
                            ? line.data(ZielbildEvent.ZielbildDrafted.class).wording()
                            : line.data(ZielbildEvent.ZielbildRevised.class).wording();
                    version = new Version(line.data().path("version").asInt(1));
                }
                isFinal = line.is(ZielbildEvent.ZielbildFinalised.class)
                        || (isFinal && !line.is(ZielbildEvent.ZielbildReopened.class));
            }
            Draft draft = new Draft(id, version, wording);
            if (isFinal) {
                draft.reopen(rewriting);
            }
            return draft;
        }

        private static Instant then(Rewriting rewriting) {
            return RuleAttacks.then(rewriting);
        }

        void reopen(Rewriting rewriting) {
            rewriting.state(id, new ZielbildEvent.ZielbildReopened(id, version, "Noch einmal.",
                    SOURCES, then(rewriting)));
        }

        void finalise(Rewriting rewriting) {
            rewriting.state(id,
                    new ZielbildEvent.ZielbildFinalised(id, version, then(rewriting)));
        }

        /** Puts words into a paragraph of their own, and says so of the first ones. */
        void revise(Rewriting rewriting, int by, String words, int spoken,
                List<Source> sources) {
            List<String> paragraphs = new ArrayList<>(wording.paragraphs());
            paragraphs.add(words);
            Change change = new Change(Change.Kind.INSERT, null,
                    new Span(paragraphs.size(), 0, spoken), "Ergänzt.", sources, null, List.of(),
                    null);
            rewriting.state(id, new ZielbildEvent.ZielbildRevised(id,
                    new Version(version.number() + by), new Version(version.number() + by - 1),
                    new Wording(wording.title(), paragraphs), List.of(change),
                    then(rewriting)));
        }
    }
}
