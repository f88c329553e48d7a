package de.beteiligungsbuch.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.council.ManualEntryEvent;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.strategy.AusgangsbildEvent;
import de.beteiligungsbuch.strategy.MassnahmeEvent;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent;
import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.ZielbildEvent;

/** When an event happened in the world, whatever family it is of. */
public final class Occurred {

    private Occurred() {}

    /** The instant, or null for what a ledger says of itself. */
    public static @Nullable Instant at(Object event) {
        return switch (event) {
            case ProcessEvent e -> e.occurredAt();
            case FormatEvent e -> e.occurredAt();
            case ContributionEvent e -> e.occurredAt();
            case AusgangsbildEvent e -> e.occurredAt();
            case SpannungsfeldEvent e -> e.occurredAt();
            case ZielbildEvent e -> e.occurredAt();
            case MassnahmeEvent e -> e.occurredAt();
            case StrategyEvent e -> e.occurredAt();
            case VorlageEvent e -> e.occurredAt();
            case FeedEvent e -> e.occurredAt();
            case SourceEvent e -> e.occurredAt();
            case ManualEntryEvent e -> e.occurredAt();
            default -> null;
        };
    }

    /** The date as precisely as it was published, or null where the instant is all there is. */
    public static @Nullable PublishedDate published(Object event) {
        return switch (event) {
            case ProcessEvent.ProcessOpened e -> e.published();
            case ProcessEvent.PhaseOpened e -> e.published();
            case ProcessEvent.PhaseClosed e -> e.published();
            case ProcessEvent.ProcessClosed e -> e.published();
            case FormatEvent.FormatHeld e -> e.published();
            case VorlageEvent.VorlageRegistered e -> e.published();
            case VorlageEvent.ResolutionRecorded e -> e.published();
            default -> null;
        };
    }
}
