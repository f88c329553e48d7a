package de.beteiligungsbuch.service.auditor.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.ManualEntryEvent;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;
import de.beteiligungsbuch.strategy.AusgangsbildEvent;
import de.beteiligungsbuch.strategy.MassnahmeEvent;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent;
import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.ZielbildEvent;

/**
 * Replays the rules over all ledgers: every event must be one that may follow upon what stands
 * before it. Memory grows with the aggregates, some 50 bytes a contribution, not with the entries.
 * For one thread at a time.
 */
public final class Rules {

    private final Book book = new Book();
    private final Later later = new Later();
    private final TextRules texts = new TextRules(book, new Cited(book, later));
    private final Map<LedgerName, WriterState> writers = new HashMap<>();
    private final Set<FeedId> feeds = new HashSet<>();
    private final ManualEntries manual = new ManualEntries();
    private final Documents documents = new Documents();

    /**
     * Takes the next entry of a ledger.
     *
     * @param event what the entry states
     * @throws DoesNotHold {@code E_REPLAY_DIVERGES} if the rules would have refused it
     */
    public void accept(LedgerName ledger, LedgerEntry entry, Object event) {
        book.at(entry.index());
        later.at(ledger, entry.index());
        try {
            writers.put(ledger, writers.getOrDefault(ledger, WriterState.NOBODY).after(ledger,
                    entry, event));
            apply(entry, event);
        } catch (Refused e) {
            throw DoesNotHold.because(Finding.at(Verdict.REPLAY_DIVERGES, ledger, entry.index(),
                    entry.type().name() + ": " + e.getMessage()), e);
        }
    }

    private void apply(LedgerEntry entry, Object event) {
        switch (event) {
            case LedgerEvent e -> {
                // the ledger of itself
            }
            case ProcessEvent e -> book.processes.compute(e.process(),
                    (id, before) -> ProcessState.after(before, e));
            case FormatEvent e -> book.formats.put(e.format(),
                    FormatState.after(book.formats.get(e.format()), e, book));
            case ContributionEvent e -> contribution(entry, e);
            case AusgangsbildEvent e -> text(e.ausgangsbild().value(), e);
            case SpannungsfeldEvent e -> text(e.spannungsfeld().value(), e);
            case ZielbildEvent e -> text(e.zielbild().value(), e);
            case MassnahmeEvent e -> text(e.massnahme().value(), e);
            case StrategyEvent e -> book.strategies.put(e.strategy().value(), StrategyState.after(
                    book.strategies.get(e.strategy().value()), e, book, later));
            case VorlageEvent e -> {
                manual.check(e);
                vorlage(e);
            }
            case FeedEvent e -> feed(e);
            case SourceEvent e -> documents.after(e);
            case ManualEntryEvent e -> manual.after(entry, e);
            default -> throw new Refused("there is no rule for it");
        }
    }

    private void contribution(LedgerEntry entry, ContributionEvent event) {
        UUID id = event.contribution().value();
        book.contributions.put(id,
                ContributionState.after(book.contributions.get(id), entry, event, book));
    }

    private void text(UUID id, Object event) {
        TextState before = book.texts.get(id);
        book.texts.put(id, switch (event) {
            case AusgangsbildEvent e -> texts.after(before, e);
            case SpannungsfeldEvent e -> texts.after(before, e);
            case ZielbildEvent e -> texts.after(before, e);
            case MassnahmeEvent e -> texts.after(before, e);
            default -> throw new IllegalArgumentException("no text's event: " + event);
        });
    }

    private void vorlage(VorlageEvent event) {
        book.vorlagen.compute(event.vorlage(), (id, before) -> VorlageState.after(before, event));
        if (event instanceof VorlageEvent.ResolutionRecorded recorded) {
            Refused.unless(
                    book.resolutions.put(recorded.resolution(), recorded.vorlage()) == null,
                    "resolution %s was recorded before", recorded.resolution());
        }
        switch (event) {
            case VorlageEvent.SubjectConfirmed e -> subject(e.subject());
            case VorlageEvent.SubjectDeclined e -> subject(e.subject());
            default -> {
                // says nothing of what the paper concerns
            }
        }
    }

    /** That it exists, the references say; of an edition they know the strategy only. */
    private void subject(Subject subject) {
        if (subject instanceof Subject.OfEdition edition) {
            later.check(() -> requireEdition(edition));
        }
    }

    private void requireEdition(Subject.OfEdition subject) {
        StrategyState strategy = book.strategies.get(subject.strategy().value());
        if (strategy != null) {
            Refused.unless(
                    subject.edition() > 0 && subject.edition() <= strategy.editions().size(),
                    "strategy %s has no edition %s", subject.strategy(), subject.edition());
        }
    }

    private void feed(FeedEvent event) {
        switch (event) {
            case FeedEvent.FeedConnected e -> {
                feeds.add(e.feed());
                manual.connected(e.feed(), e.url());
            }
            case FeedEvent.FeedCrawled e -> Refused.unless(feeds.contains(e.feed()),
                    "the feed was never connected");
        }
    }

    /**
     * Once all ledgers were read to their ends: what they say by each other.
     *
     * @throws DoesNotHold {@code E_REPLAY_DIVERGES}
     */
    public void finish() {
        later.ask();
    }
}
