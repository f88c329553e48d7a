package de.beteiligungsbuch.service.council.feed.document;

import java.net.URI;
import java.util.List;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.service.council.feed.document.NotRead.Kind;
import de.beteiligungsbuch.service.council.feed.document.Waiting.Stored;
import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;
import de.beteiligungsbuch.service.council.feed.store.RawStore;

/** Finds what the feed says of a file: as it was read, or else under its id. */
@Component
class FileObjects {

    private final RawStore store;

    FileObjects(RawStore store) {
        this.store = store;
    }

    /** @throws NotRead never as GONE: that a File object is gone, a run says */
    FileObject find(FeedClient client, Waiting waiting) throws NotRead {
        Stored stored = waiting.file();
        return stored == null
                ? asked(client, waiting.feed(), waiting.object(), true)
                : stored(waiting, stored);
    }

    private FileObject stored(Waiting waiting, Stored stored) throws NotRead {
        try {
            Seen seen = itself(waiting.object(), store.get(stored.raw()));
            return new FileObject(new SourceRef(waiting.feed(), waiting.object(),
                    stored.fetchedAt(), stored.raw()), stored.said(), stored.modified(),
                    seen.json());
        } catch (Unreadable e) {
            throw new IllegalStateException(stored.raw() + " was readable once", e);
        }
    }

    /** As the server gives it under its id. */
    FileObject asked(FeedClient client, FeedId feed, String id, boolean keep) throws NotRead {
        try {
            URI uri = client.site().at(client.site().root(), id);
            Answer answer = client.get(uri);
            if (!answer.isGood()) {
                throw new NotRead(answer.status() >= 500 ? Kind.SERVER : Kind.UNFIT, id,
                        "The server answered with status " + answer.status() + ".");
            }
            Seen seen = itself(id, answer.body());
            if (keep) {
                store.keep(List.of(answer.body()));
            }
            return new FileObject(new SourceRef(feed, id, answer.at(), seen.raw()),
                    seen.canonical(), seen.modified(), seen.json());
        } catch (FetchFailed e) {
            throw new NotRead(Kind.UNFIT, id, String.valueOf(e.getMessage()));
        } catch (Unreadable e) {
            throw new NotRead(Kind.UNFIT, id,
                    "What stands under the id of the file is no File object.");
        }
    }

    private static Seen itself(String id, byte[] raw) throws Unreadable, NotRead {
        return ObjectReader.read(raw, "File").stream()
                .filter(seen -> seen.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotRead(Kind.UNFIT, id,
                        "What stands under the id of the file is no File object."));
    }
}
