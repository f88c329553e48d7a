package de.beteiligungsbuch.service.council.feed.manual;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.ledgerservice.Versioned;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.ManualEntryState;
import de.beteiligungsbuch.service.council.command.ManualEntryState.Stage;
import de.beteiligungsbuch.service.council.command.OnManualEntry.ConfirmManualEntry;
import de.beteiligungsbuch.service.council.command.OnManualEntry.RejectManualEntry;
import de.beteiligungsbuch.service.council.command.OnManualEntry.SubmitManualEntry;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.FeedSchedule;
import de.beteiligungsbuch.service.council.feed.Feeds;
import de.beteiligungsbuch.service.council.feed.manual.EntryStore.Kept;
import de.beteiligungsbuch.service.council.feed.store.RawStore;

/** Entries by hand: submitted by one person, confirmed or rejected by another. */
@Component
public class ManualEntries {

    private static final ZoneId PLACE = ZoneId.of("Europe/Berlin");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 2);
    private static final int YEARS_PLANNED = 10;

    private final EntryStore entries;
    private final AggregateStates<ManualEntryState> states;
    private final Feeds feeds;
    private final FeedSchedule schedule;
    private final RawStore store;
    private final Commands commands;

    ManualEntries(EntryStore entries, AggregateStates<ManualEntryState> states, Feeds feeds,
            FeedSchedule schedule, RawStore store, Commands commands) {
        this.entries = entries;
        this.states = states;
        this.feeds = feeds;
        this.schedule = schedule;
        this.store = store;
        this.commands = commands;
    }

    /**
     * An entry, and how far it is.
     *
     * @param facts   the hash that a confirmation names
     * @param reason  why it was rejected, or null
     * @param endedAt when it was confirmed or rejected, or null while it waits
     */
    public record View(
            ManualEntryId entryId,
            FeedId feed,
            Stage stage,
            Entered entered,
            SourceDigest facts,
            Document document,
            Instant submittedAt,
            @Nullable Instant endedAt,
            @Nullable String reason) {}

    /**
     * Submits what was entered. Both are kept before the ledger says so; after a crash in between,
     * nobody sees them.
     */
    public Recorded submit(CommandRequest request, FeedId feed, Entered entered, byte[] document) {
        Optional<Recorded> earlier = commands.repeated(request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (feeds.find(feed).filter(one -> one.kind() == Feed.Kind.MANUAL).isEmpty()) {
            throw new CouncilRefused(Reason.NO_MANUAL_FEED, "feed");
        }
        checkMeeting(entered, LocalDate.ofInstant(request.now(), PLACE));
        Document file = DocumentType.of(document)
                .map(type -> new Document(SourceDigest.of(document), type, document.length))
                .orElseThrow(() -> new CouncilRefused(Reason.DOCUMENT_UNREADABLE, "document"));
        ManualEntryId id = ManualEntryId.next();
        Kept kept = new Kept(id, feed, EnteredJson.of(id, entered, file), file);
        store.keep(List.of(document));
        entries.add(kept, request.now());
        return commands.execute(request, id,
                () -> new SubmitManualEntry(id, feed, kept.facts(), file, request.now()));
    }

    private static void checkMeeting(Entered entered, LocalDate today) {
        LocalDate latest = today.plusYears(YEARS_PLANNED);
        if (entered.meeting().isBefore(EARLIEST) || entered.meeting().isAfter(latest)) {
            throw new CouncilRefused(Reason.MEETING_IMPOSSIBLE, "meeting", entered.meeting(),
                    EARLIEST, latest);
        }
        if (entered.outcome() != null && entered.meeting().isAfter(today)) {
            throw new CouncilRefused(Reason.OUTCOME_BEFORE_MEETING, "outcome", entered.meeting());
        }
    }

    /**
     * Confirms it; its facts follow.
     *
     * @param facts the hash of what the second person has seen
     */
    public Recorded confirm(CommandRequest request, ManualEntryId id, SourceDigest facts) {
        FeedId feed = state(id).feed();
        Recorded recorded = commands.execute(request, id,
                actor -> new ConfirmManualEntry(id, facts, actor, request.now()));
        schedule.startAgain(feed);
        return recorded;
    }

    /** Rejects it. */
    public Recorded reject(CommandRequest request, ManualEntryId id, String reason) {
        state(id);
        return commands.execute(request, id,
                () -> new RejectManualEntry(id, reason, request.now()));
    }

    /** All, the latest first. */
    public List<View> all() {
        return entries.all().stream().flatMap(entry -> view(entry).stream()).toList();
    }

    /** One of them. */
    public View one(ManualEntryId id) {
        return entries.find(id).flatMap(this::view)
                .orElseThrow(() -> new UnknownId("entryId", id));
    }

    /** The bytes of its document. */
    public byte[] document(ManualEntryId id) {
        return store.get(one(id).document().sha256());
    }

    private ManualEntryState state(ManualEntryId id) {
        return states.find(id).map(Versioned::state)
                .orElseThrow(() -> new UnknownId("entryId", id));
    }

    private Optional<View> view(Kept entry) {
        return states.find(entry.id()).map(Versioned::state)
                .map(state -> new View(entry.id(), entry.feed(), state.stage(),
                        EnteredJson.entered(entry.said()), entry.facts(), state.document(),
                        state.submittedAt(), state.endedAt(), state.reason()));
    }
}
