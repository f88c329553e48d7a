package de.beteiligungsbuch.service.council.feed.folder;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.Feed.Kind;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.store.RawStore;
import de.beteiligungsbuch.service.council.feed.sync.Holdings;

/** What a feed's folder holds. Each version of each file is kept, as are the objects made of it. */
@Component
class FolderHoldings implements Holdings {

    private final FeedFolders folders;
    private final FolderReader reader;
    private final FeedFiles files;
    private final RawStore store;

    FolderHoldings(FeedFolders folders, FolderReader reader, FeedFiles files, RawStore store) {
        this.folders = folders;
        this.reader = reader;
        this.files = files;
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.FOLDER;
    }

    @Override
    public void read(Feed feed, Taker taker) throws FetchFailed {
        reader.read(folders.of(feed.url()), feed.url(), new FolderReader.Found() {

            @Override
            public void file(FileFound file, byte[] content) {
                store.keep(List.of(content));
                files.seen(feed.id(), file);
            }

            @Override
            public void object(String place, byte[] json, String kind) {
                taker.object(place, json, kind);
            }

            @Override
            public void broken(String place, boolean whole, byte @Nullable [] raw,
                    String reason) {
                taker.broken(place, whole, raw, reason);
            }

            @Override
            public void note(String sentence) {
                taker.note(sentence);
            }
        });
    }
}
