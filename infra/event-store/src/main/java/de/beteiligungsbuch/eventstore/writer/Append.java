package de.beteiligungsbuch.eventstore.writer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.RequestId;

/**
 * What one unit of work appends: all of it or nothing.
 *
 * @param entries at least one, in order
 * @param content what goes to the content topic with them
 */
public record Append(List<EntryDraft> entries, List<ContentChange> content) {

    /** @throws IllegalArgumentException if there is no entry */
    public Append {
        entries = List.copyOf(entries);
        content = List.copyOf(content);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a unit of work appends at least one entry");
        }
    }

    /** The request that asked for it, if it is one that may come twice. */
    @Nullable
    RequestId request() {
        for (EntryDraft entry : entries) {
            RequestId request = entry.request();
            if (request != null) {
                return request;
            }
        }
        return null;
    }

    /** Bytes of all entries, but for what completing adds. */
    int size() {
        return entries.stream().mapToInt(EntryDraft::size).sum();
    }
}
