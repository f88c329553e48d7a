package de.beteiligungsbuch.service.council.feed.facts;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.command.SourceCommands;
import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnVorlage.CorrectResolution;
import de.beteiligungsbuch.service.council.command.OnVorlage.RecordResolution;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.facts.FactStore.Known;
import de.beteiligungsbuch.service.council.feed.facts.FactStore.Step;
import de.beteiligungsbuch.service.council.feed.facts.PaperFacts.Sitting;
import de.beteiligungsbuch.service.council.outcome.OutcomeRules;

/**
 * Records what came of a consultation. The rules read the words of the source; with any doubt
 * beside these words ({@link Doubts}) nothing counts as adopted, and it goes on the administrator's
 * list. A doubt that comes later corrects what was recorded.
 */
@Component
class OutcomeFacts {

    private final FactStore facts;
    private final SourceCommands commands;
    private final OutcomeRules rules;
    private final Clock clock;

    OutcomeFacts(FactStore facts, SourceCommands commands, OutcomeRules rules, Clock clock) {
        this.facts = facts;
        this.commands = commands;
        this.rules = rules;
        this.clock = clock;
    }

    void record(Feed feed, VorlageId vorlage, ConsultationId consultation, Sitting sitting) {
        Node item = sitting.item();
        String result = item == null ? null : item.text("result");
        if (item == null || result == null) {
            return;
        }
        String raw = PaperText.outcome(result);
        Optional<Known> known = facts.find(feed.id(), item.id(), Step.RESOLUTION);
        String doubt = Doubts.of(feed, sitting, item, clock.instant());
        if (known.isPresent()) {
            if (!known.get().said().equals(said(raw, doubt))) {
                again(feed, known.get(), sitting, item, raw, doubt);
            }
        } else if (!Doubts.NOT_HELD.equals(doubt)) {
            first(feed, vorlage, consultation, sitting, item, raw, doubt);
        }
    }

    /** The outcome, and what was in doubt about it beside its words. */
    private static String said(String raw, @Nullable String doubt) {
        return doubt == null ? raw : raw + "\n" + doubt;
    }

    private void first(Feed feed, VorlageId vorlage, ConsultationId consultation, Sitting sitting,
            Node item, String raw, @Nullable String doubt) {
        ResolutionRecorded event = commands.execute("feed-resolution",
                feed.id() + "|" + item.id() + "|" + consultation,
                () -> new RecordResolution(vorlage, ResolutionId.next(), consultation, raw, null,
                        tally(item, raw), null, sitting.start(), sitting.date(), doubt,
                        item.source()))
                .first(ResolutionRecorded.class);
        facts.put(feed.id(), new Known(Step.RESOLUTION, item.id(), vorlage, consultation,
                event.resolution(), said(raw, doubt)));
        list(feed, item, vorlage, event.resolution(), event.decision());
    }

    private void again(Feed feed, Known known, Sitting sitting, Node item, String raw,
            @Nullable String doubt) {
        ResolutionId resolution = known.resolution();
        if (resolution == null) {
            return;
        }
        try {
            ResolutionCorrected event = commands.execute("feed-correction",
                    item.versionName() + "|" + sitting.meeting().versionName() + "|" + doubt,
                    () -> new CorrectResolution(known.vorlage(), resolution, raw, null,
                            tally(item, raw), null,
                            "Die Quelle nennt jetzt ein anderes Ergebnis.", item.fetchedAt(),
                            doubt, item.source()))
                    .first(ResolutionCorrected.class);
            list(feed, item, known.vorlage(), resolution, event.decision());
        } catch (CouncilRefused refused) {
            if (refused.reason() == Reason.DECIDED_BY_A_PERSON) {
                facts.ask(feed.id(), item.id(), known.vorlage(), resolution, raw,
                        "decided-by-a-person", clock.instant());
            } else if (refused.reason() != Reason.NOTHING_CHANGED) { // a doubt came or went
                throw refused;
            }
        }
        facts.put(feed.id(), new Known(Step.RESOLUTION, item.id(), known.vorlage(),
                known.consultation(), resolution, said(raw, doubt)));
    }

    /** Votes beside the words count only where the words give none: they could hide a no. */
    private @Nullable Tally tally(Node item, String raw) {
        return rules.tally(raw) == null ? OwnWords.tally(item) : null;
    }

    private void list(Feed feed, Node item, VorlageId vorlage, ResolutionId resolution,
            Decision decision) {
        boolean told = decision.outcome() != Outcome.UNKNOWN
                && decision.outcome() != Outcome.MULTI_VOTE
                && decision.outcome() != Outcome.TALLY_ONLY;
        if (told) {
            facts.answered(resolution);
        } else {
            facts.ask(feed.id(), item.id(), vorlage, resolution, decision.raw(), decision.rule(),
                    clock.instant());
        }
    }
}
