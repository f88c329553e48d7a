package de.beteiligungsbuch.eventstore.writer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EntryTooLarge;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.RequestId;

/** Units of work that go into one transaction, completed and checked against one another. */
final class Batch {

    /** A completed entry. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(EntryDraft draft, long index, byte[] bytes, LeafHash leaf) {}

    private record Accepted(PendingAppend pending, AppendReceipt receipt) {}

    private final LedgerIndex index;
    private final long epoch;
    private final boolean gapsAllowed;
    private long nextIndex;
    private @Nullable LeafHash previous;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Set<EventId> events = new HashSet<>();
    private final Map<String, RecordedRequest> requests = new HashMap<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<ContentChange> content = new ArrayList<>();
    private int bytes;

    Batch(LedgerIndex index, long epoch, boolean gapsAllowed) {
        this.index = index;
        this.epoch = epoch;
        this.gapsAllowed = gapsAllowed;
        IndexPosition position = index.position();
        nextIndex = position.nextIndex();
        previous = position.lastLeaf();
    }

    /** Takes a unit of work in, or tells its caller why not. */
    boolean offer(PendingAppend pending) {
        try {
            Append append = pending.append();
            check(append);
            accepted.add(new Accepted(pending, take(append)));
            return true;
        } catch (AppendConflict | RequestAlreadyRecorded | EntryTooLarge
                | IllegalArgumentException e) {
            pending.fail(e);
            return false;
        } catch (RuntimeException e) {
            String reason = "nothing was recorded: " + e.getMessage();
            pending.fail(new NotTheWriter(reason));
            refuse(reason);
            throw e;
        }
    }

    private void check(Append append) {
        RequestId request = append.request();
        if (request != null) {
            RecordedRequest before = requests.get(request.id());
            index.request(request.id()).ifPresent(recorded -> {
                throw new RequestAlreadyRecorded(recorded);
            });
            if (before != null) {
                throw new RequestAlreadyRecorded(before);
            }
        }
        if (append.entries().size() == 1) {
            EntryDraft draft = append.entries().getFirst();
            checkId(draft);
            checkSequence(draft, lastOf(draft.subject()));
        } else {
            checkAmongEachOther(append.entries());
        }
    }

    private void checkAmongEachOther(List<EntryDraft> drafts) {
        Set<EventId> ids = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        for (EntryDraft draft : drafts) {
            if (!ids.add(draft.id())) {
                throw new AppendConflict("event id " + draft.id() + " is given twice");
            }
            checkId(draft);
            Long before = last.get(draft.subject());
            checkSequence(draft, before == null ? lastOf(draft.subject()) : before);
            last.put(draft.subject(), draft.sequence());
        }
    }

    private void checkId(EntryDraft draft) {
        if (events.contains(draft.id()) || index.hasEvent(draft.id())) {
            throw new AppendConflict("event id " + draft.id() + " is taken");
        }
    }

    private long lastOf(String subject) {
        Long here = sequences.get(subject);
        return here != null ? here : index.lastSequence(subject).orElse(-1);
    }

    private void checkSequence(EntryDraft draft, long last) {
        boolean taken = gapsAllowed
                ? draft.sequence() == last || index.hasEntry(draft.subject(), draft.sequence())
                : draft.sequence() <= last;
        if (taken) {
            throw new AppendConflict("sequence " + draft.sequence() + " of " + draft.subject()
                    + " is taken; the last is " + last);
        }
        if (!gapsAllowed && draft.sequence() != last + 1) {
            throw new IllegalArgumentException("sequence " + draft.sequence() + " of "
                    + draft.subject() + " would leave a gap; the last is " + last);
        }
    }

    private AppendReceipt take(Append append) {
        List<Entry> completed = new ArrayList<>(append.entries().size());
        LeafHash before = previous;
        for (EntryDraft draft : append.entries()) {
            long position = nextIndex + completed.size();
            byte[] entry = draft.complete(position, epoch, before);
            before = LeafHash.ofEntry(entry);
            completed.add(new Entry(draft, position, entry, before));
        }
        append.content().forEach(ContentChange::value); // too large: refused before anything is kept
        Entry first = completed.getFirst();
        Entry last = completed.getLast();
        AppendReceipt receipt = new AppendReceipt(first.draft().id(), last.draft().id(),
                first.index(), last.index(), first.leaf(), last.leaf());
        keep(append, completed);
        previous = last.leaf();
        return receipt;
    }

    private void keep(Append append, List<Entry> completed) {
        nextIndex += completed.size();
        entries.addAll(completed);
        content.addAll(append.content());
        RecordedRequest request = null;
        for (Entry entry : completed) {
            EntryDraft draft = entry.draft();
            bytes += entry.bytes().length;
            events.add(draft.id());
            sequences.merge(draft.subject(), draft.sequence(), Math::max);
            RequestId id = draft.request();
            if (id != null) {
                request = request == null
                        ? new RecordedRequest(draft.id(), entry.index(), draft.subject(),
                                draft.sequence(), id.digest(), 1)
                        : request.with(draft.subject(), draft.sequence());
                requests.put(id.id(), request);
            }
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    int bytes() {
        return bytes;
    }

    List<Entry> entries() {
        return entries;
    }

    List<ContentChange> content() {
        return content;
    }

    /**
     * Writes the entries into the index, once they are committed.
     *
     * @param lastOffset Kafka offset of the last of them
     */
    void writeTo(LedgerIndex target, long lastOffset) {
        try (IndexUpdate update = target.update()) {
            for (Entry entry : entries) {
                EntryDraft draft = entry.draft();
                update.add(entry.index(), draft.id(), draft.subject(), draft.sequence(),
                        draft.request(), entry.bytes());
            }
            target.write(update, new IndexPosition(nextIndex, lastOffset, epoch, previous));
        }
    }

    /** Tells all callers that nothing of this batch was sent. */
    private void refuse(String reason) {
        accepted.forEach(unit -> unit.pending().fail(new NotTheWriter(reason)));
    }

    /** Tells all callers that their unit of work is in the ledger. */
    void succeed() {
        accepted.forEach(unit -> unit.pending().succeed(unit.receipt()));
    }

    /** Tells each caller what the ledger says, once the index holds all that this batch can be in. */
    void settle() {
        for (Accepted unit : accepted) {
            if (index.hasEvent(unit.receipt().first())) {
                unit.pending().succeed(unit.receipt());
            } else {
                unit.pending()
                        .fail(new NotTheWriter("the ledger was taken over anew before this was"
                                + " recorded; nothing of it was"));
            }
        }
    }
}
