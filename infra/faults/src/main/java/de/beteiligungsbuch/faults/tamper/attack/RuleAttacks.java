package de.beteiligungsbuch.faults.tamper.attack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

import static de.beteiligungsbuch.ledger.LedgerName.COUNCIL;
import static de.beteiligungsbuch.ledger.LedgerName.PARTICIPATION;

/** Events of participation and council that the rules would have refused, written and signed. */
final class RuleAttacks {

    private static final Attack.Theme RULES = new Attack.Theme("rules, with the city's keys");

    private RuleAttacks() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>(participation());
        all.addAll(council());
        all.addAll(SubjectAttacks.all());
        all.addAll(ManualEntryAttacks.all());
        all.addAll(DocumentAttacks.all());
        all.addAll(TextRuleAttacks.all());
        return all;
    }

    private static List<Attack> participation() {
        return List.of(
                refused("a process opened a second time", PARTICIPATION,
                        r -> r.again(r.first(ProcessEvent.ProcessOpened.class))),
                refused("two phases of one number", PARTICIPATION,
                        r -> r.again(r.first(ProcessEvent.PhaseOpened.class)).data()
                                .put("phase", EventId.next().toString())),
                refused("a format held twice", PARTICIPATION,
                        r -> r.again(r.first(FormatEvent.FormatHeld.class))),
                refused("a contribution submitted a second time", PARTICIPATION,
                        r -> r.again(r.first(ContributionSubmitted.class))),
                refused("a contribution after the end of its phase", PARTICIPATION,
                        RuleAttacks::comeLate),
                refused("a part of a contribution that was never split", PARTICIPATION,
                        r -> r.afresh(r.first(ContributionSubmitted.class), "contribution").data()
                                .put("form", "PART").put("partOf", submitted(r).toString())),
                refused("an answer to what was never submitted", PARTICIPATION,
                        r -> answer(r, ContributionId.next())),
                refused("a contribution merged with nothing", PARTICIPATION,
                        r -> merge(r, submitted(r))),
                refused("a contribution merged with itself", PARTICIPATION,
                        r -> merge(r, submitted(r), submitted(r))),
                refused("a contribution withheld twice", PARTICIPATION,
                        r -> r.again(r.first(ContributionEvent.ContributionWithheld.class))),
                refused("a contribution released that was never withheld", PARTICIPATION,
                        r -> r.state(submitted(r), new ContributionEvent.ContributionReleased(
                                submitted(r), then(r)))),
                refused("a contribution withdrawn twice", PARTICIPATION, r -> {
                    ContributionId id = submitted(r);
                    var withdrawn = new ContributionEvent.ContributionWithdrawn(id, then(r));
                    r.state(id, withdrawn);
                    r.state(id, withdrawn);
                }),
                refused("a text erased twice", PARTICIPATION,
                        r -> r.again(r.first(ContributionEvent.PersonalDataErased.class))));
    }

    private static List<Attack> council() {
        return List.of(
                refused("a Vorlage registered a second time", COUNCIL,
                        r -> r.again(r.first(VorlageEvent.VorlageRegistered.class))),
                refused("a second resolution in one consultation", COUNCIL,
                        r -> r.again(r.first(VorlageEvent.ResolutionRecorded.class)).data()
                                .put("resolution", EventId.next().toString())),
                refused("a resolution in a consultation that never was", COUNCIL,
                        r -> r.again(r.first(VorlageEvent.ResolutionRecorded.class)).data()
                                .put("resolution", EventId.next().toString())
                                .put("consultation", EventId.next().toString())),
                refused("a resolution that one wrote and no one voted for", COUNCIL,
                        r -> correct(r, Outcome.ADOPTED,
                                new VorlageEvent.Tally(1, 5, 0, false))),
                refused("a correction that corrects nothing", COUNCIL, r -> {
                    correct(r, Outcome.NOTED, null);
                    correct(r, Outcome.NOTED, null);
                }),
                refused("a correction of what was never resolved", COUNCIL,
                        r -> correct(r, Outcome.NOTED, null).data().put("resolution",
                                EventId.next().toString())));
    }

    /** What the ledger says in the end is what must be found. */
    static Attack refused(String what, LedgerName ledger, Consumer<Rewriting> write) {
        return RULES.attack(what, victim -> {
            Rewriting rewriting = Rewriting.of(victim, ledger);
            write.accept(rewriting);
            rewriting.signAndFind(rewriting.lines().size() - 1);
        }, Verdict.REPLAY_DIVERGES);
    }

    static Attack elsewhere(String what, Attack.Trick trick) {
        return RULES.attack(what, trick, Verdict.REPLAY_DIVERGES);
    }

    static Instant then(Rewriting rewriting) {
        return Instant.parse(rewriting.lines().getLast().get("time"));
    }

    /** A contribution to which nothing has happened yet. */
    private static ContributionId submitted(Rewriting rewriting) {
        int at = rewriting.first(ContributionSubmitted.class,
                line -> rewriting.lines().stream()
                        .filter(other -> other.get("subject").equals(line.get("subject")))
                        .count() == 1);
        return ContributionId.of(rewriting.lines().get(at).get("subject"));
    }

    private static void comeLate(Rewriting rewriting) {
        int at = rewriting.first(ContributionSubmitted.class,
                line -> line.data().path("partOf").isMissingNode());
        ContributionSubmitted submitted = rewriting.lines().get(at)
                .data(ContributionSubmitted.class);
        boolean over = rewriting.lines().stream()
                .anyMatch(line -> line.is(ProcessEvent.PhaseClosed.class) && line
                        .data(ProcessEvent.PhaseClosed.class).phase().equals(submitted.phase()));
        if (!over) {
            rewriting.state(submitted.process(), new ProcessEvent.PhaseClosed(submitted.process(),
                    submitted.phase(), then(rewriting), null));
        }
        rewriting.afresh(at, "contribution");
    }

    private static void answer(Rewriting rewriting, ContributionId id) {
        rewriting.state(id, new ContributionEvent.ContributionAnswered(id,
                ContributionEvent.AnswerOutcome.NOTED, "Danke.", then(rewriting)));
    }

    private static void merge(Rewriting rewriting, ContributionId... originals) {
        ContributionSubmitted one = rewriting.lines()
                .get(rewriting.first(ContributionSubmitted.class))
                .data(ContributionSubmitted.class);
        ContributionId id = ContributionId.next();
        rewriting.state(id, new ContributionEvent.ContributionsMerged(id, one.process(),
                one.phase(), List.of(originals), "de",
                Disclosure.of("text", "Zusammen.").digest(), then(rewriting)));
    }

    private static Rewriting.Line correct(Rewriting rewriting, Outcome outcome,
            VorlageEvent.@Nullable Tally tally) {
        VorlageEvent.ResolutionRecorded recorded = rewriting.lines()
                .get(rewriting.first(VorlageEvent.ResolutionRecorded.class))
                .data(VorlageEvent.ResolutionRecorded.class);
        ResolutionId resolution = recorded.resolution();
        return rewriting.state(recorded.vorlage(), new VorlageEvent.ResolutionCorrected(
                recorded.vorlage(), resolution,
                new VorlageEvent.Decision("anders", outcome, "clerk", tally), null,
                "Abschrift", then(rewriting)));
    }
}
