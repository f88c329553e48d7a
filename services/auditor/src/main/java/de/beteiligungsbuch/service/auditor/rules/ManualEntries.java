package de.beteiligungsbuch.service.auditor.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.ManualEntryEvent;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryRejected;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.LedgerEntry;

/**
 * Entries by hand: two persons, and the second confirms what the first entered. Facts of a feed of
 * such entries rest on one that was confirmed.
 */
final class ManualEntries {

    private static final String SCHEME = "manual:";

    private final Map<ManualEntryId, Entry> entries = new HashMap<>();
    private final Set<FeedId> feeds = new HashSet<>();

    /** @param ended whether it was confirmed (true) or rejected (false), or null while it waits */
    private record Entry(
            FeedId feed,
            SourceDigest facts,
            @Nullable Actor by,
            @Nullable Boolean ended) {
        Entry ended(boolean confirmed) {
            return new Entry(feed, facts, by, confirmed);
        }
    }

    void connected(FeedId feed, String url) {
        if (url.startsWith(SCHEME)) {
            feeds.add(feed);
        }
    }

    void after(LedgerEntry entry, ManualEntryEvent event) {
        Actor by = entry.provenance().actor();
        entries.compute(event.entry(), (id, before) -> after(before, by, event));
    }

    private Entry after(@Nullable Entry before, @Nullable Actor by, ManualEntryEvent event) {
        return switch (event) {
            case ManualEntrySubmitted e -> {
                Refused.unless(before == null, "the entry was submitted before");
                Refused.unless(feeds.contains(e.feed()), "its feed takes no entries by hand");
                Refused.unless(by != null, "nobody submitted it");
                yield new Entry(e.feed(), e.facts(), by, null);
            }
            case ManualEntryConfirmed e -> {
                Entry waits = waits(before);
                Refused.unless(by != null && !by.equals(waits.by()),
                        "the person who submitted it confirmed it");
                Refused.unless(e.facts().equals(waits.facts()),
                        "%s was confirmed, and %s was submitted", e.facts(), waits.facts());
                yield waits.ended(true);
            }
            case ManualEntryRejected e -> waits(before).ended(false);
        };
    }

    private static Entry waits(@Nullable Entry before) {
        Entry there = Refused.there(before, "the entry was never submitted");
        Refused.unless(there.ended() == null, "the entry had ended before");
        return there;
    }

    /** A fact of a feed of entries by hand has its entry. */
    void check(VorlageEvent event) {
        SourceRef source = source(event);
        if (source == null || !feeds.contains(source.feed())) {
            return;
        }
        Entry entry = entry(source.object());
        boolean stands = entry != null && Boolean.TRUE.equals(entry.ended())
                && entry.feed().equals(source.feed()) && entry.facts().equals(source.sha256());
        Refused.unless(stands, "it rests on %s, and no second person confirmed that",
                source.object());
    }

    private static @Nullable SourceRef source(VorlageEvent event) {
        return switch (event) {
            case VorlageEvent.VorlageRegistered e -> e.source();
            case VorlageEvent.VorlageRevised e -> e.source();
            case VorlageEvent.ConsultationScheduled e -> e.source();
            case VorlageEvent.ResolutionRecorded e -> e.source();
            case VorlageEvent.ResolutionCorrected e -> e.source();
            case VorlageEvent.SubjectConfirmed e -> null;
            case VorlageEvent.SubjectDeclined e -> null;
        };
    }

    private @Nullable Entry entry(String object) {
        try {
            return entries.get(new ManualEntryId(UUID.fromString(object.split("/", 2)[0])));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
