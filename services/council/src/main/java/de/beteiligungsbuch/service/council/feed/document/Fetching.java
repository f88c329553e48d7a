package de.beteiligungsbuch.service.council.feed.document;

import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.service.council.feed.document.NotRead.Kind;
import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;
import de.beteiligungsbuch.service.council.feed.store.Incoming;
import de.beteiligungsbuch.service.council.feed.store.RawStore;

/** Fetches the document behind a File object, wherever that says that it is. */
@Component
class Fetching {

    private final RawStore store;

    Fetching(RawStore store) {
        this.store = store;
    }

    /** A document that was read, and when. */
    record Fetched(Document document, Instant at) {}

    /**
     * Reads it to its end; keeps it if wished.
     *
     * @throws NotRead if nothing came that can be it; GONE only if no address has it
     */
    Fetched fetch(FeedClient client, FileObject file, boolean keep) throws NotRead {
        NotRead why = null;
        for (String address : file.addresses()) {
            try {
                return fetch(client, file, address, keep);
            } catch (NotRead e) {
                why = worse(why, e);
            }
        }
        if (why == null) {
            throw new NotRead(Kind.UNFIT, file.source().object(),
                    "The file names no address: accessUrl and downloadUrl are both empty.");
        }
        throw why;
    }

    /** It is gone only where it is gone from everywhere. */
    private static NotRead worse(@Nullable NotRead before, NotRead now) {
        return before == null || before.kind() == Kind.GONE ? now : before;
    }

    private Fetched fetch(FeedClient client, FileObject file, String address, boolean keep)
            throws NotRead {
        if (!keep) {
            return read(client, file, address, OutputStream.nullOutputStream());
        }
        try (Incoming incoming = store.receive()) {
            Fetched fetched = read(client, file, address, incoming.stream());
            incoming.keep(fetched.document().sha256());
            return fetched;
        }
    }

    private static Fetched read(FeedClient client, FileObject file, String address,
            OutputStream to) throws NotRead {
        Measured measured = new Measured(to);
        Answer answer = answer(client, address, measured);
        if (!answer.isGood()) {
            throw refused(address, answer);
        }
        if (measured.size() == 0) {
            throw new NotRead(Kind.UNFIT, address, "The document is empty.");
        }
        Beginning beginning = measured.beginning();
        if (!beginning.fits(file.promise())) {
            throw new NotRead(Kind.UNFIT, address, "What came is not the document: by its first"
                    + " bytes it is " + beginning.mediaType() + ".");
        }
        return new Fetched(measured.document(), answer.at());
    }

    private static Answer answer(FeedClient client, String address, OutputStream to)
            throws NotRead {
        try {
            URI uri = client.site().at(client.site().root(), address);
            return client.download(uri, to);
        } catch (FetchFailed e) {
            throw new NotRead(isServers(e.reason()) ? Kind.SERVER : Kind.UNFIT, address,
                    String.valueOf(e.getMessage()));
        }
    }

    private static NotRead refused(String address, Answer answer) {
        int status = answer.status();
        boolean gone = status == 404 || status == 410;
        boolean server = status == 429 || status == 503;
        Kind kind = gone ? Kind.GONE : server || status >= 500 ? Kind.SERVER : Kind.UNFIT;
        return new NotRead(kind, address, "The server answered with status " + status + ".",
                server ? answer.retryAfter() : null);
    }

    private static boolean isServers(Reason reason) {
        return switch (reason) {
            case FORBIDDEN_ADDRESS, UNKNOWN_HOST, TLS, CONNECTION -> true;
            case BAD_ADDRESS, FOREIGN_HOST, TOO_SLOW, TOO_LARGE, TOO_MANY_REDIRECTS, CUT_OFF,
                    FOLDER ->
                false;
        };
    }
}
