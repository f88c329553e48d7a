package de.beteiligungsbuch.service.council.feed.manual;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.Versioned;
import de.beteiligungsbuch.service.council.command.ManualEntryState;
import de.beteiligungsbuch.service.council.command.ManualEntryState.Stage;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.Feed.Kind;
import de.beteiligungsbuch.service.council.feed.FeedSchedule;
import de.beteiligungsbuch.service.council.feed.manual.EntryStore.Kept;
import de.beteiligungsbuch.service.council.feed.sync.Holdings;

/** The entries of a feed that the ledger says were confirmed, exactly as they were confirmed. */
@Component
class ManualHoldings implements Holdings {

    private final EntryStore entries;
    private final AggregateStates<ManualEntryState> states;

    ManualHoldings(EntryStore entries, AggregateStates<ManualEntryState> states) {
        this.entries = entries;
        this.states = states;
    }

    @Override
    public Kind kind() {
        return Kind.MANUAL;
    }

    @Override
    public void read(Feed feed, Taker taker) {
        entries.of(feed.id()).stream().filter(this::isConfirmed).forEach(entry -> {
            String place = feed.url() + "/" + entry.id();
            if (isWhatWasConfirmed(entry)) {
                taker.object(place, entry.said(), "Paper");
            } else {
                taker.broken(place, false, entry.said(),
                        "This is not what was confirmed; the database was altered.");
            }
        });
    }

    boolean isConfirmed(Kept entry) {
        return states.find(entry.id()).map(Versioned::state)
                .filter(state -> state.stage() == Stage.CONFIRMED).isPresent();
    }

    private boolean isWhatWasConfirmed(Kept entry) {
        return states.find(entry.id()).map(Versioned::state)
                .filter(state -> state.facts().equals(entry.facts())).isPresent();
    }

    /** Goes on where a crash came between a confirmation and its facts. */
    @Component
    static class Look {

        private final EntryStore entries;
        private final ManualHoldings holdings;
        private final FeedSchedule schedule;

        Look(EntryStore entries, ManualHoldings holdings, FeedSchedule schedule) {
            this.entries = entries;
            this.holdings = holdings;
            this.schedule = schedule;
        }

        @Scheduled(fixedDelayString = "${FEED_ENTRY_LOOK:PT15S}", initialDelayString = "${FEED_ENTRY_LOOK:PT15S}")
        void look() {
            entries.withoutFacts().stream().filter(holdings::isConfirmed).map(Kept::feed).distinct()
                    .forEach(schedule::startAgain);
        }
    }
}
