package de.beteiligungsbuch.service.council.feed.document;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.service.council.feed.http.AddressRule;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchLimits;
import de.beteiligungsbuch.service.council.feed.oparl.Members;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;

/** Looks whether papers have documents, and whether one can be had. Keeps nothing. */
@Component
public class DocumentTrial {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FileObjects files;
    private final Fetching fetching;
    private final AddressRule addresses;
    private final DocumentRules rules;

    DocumentTrial(FileObjects files, Fetching fetching, AddressRule addresses,
            DocumentRules rules) {
        this.files = files;
        this.fetching = fetching;
        this.addresses = addresses;
        this.rules = rules;
    }

    /**
     * What was found.
     *
     * @param papers that were looked at
     * @param with   of them, those that name documents
     * @param got    the first of these documents, or null if it could not be had
     * @param why    it could not, as a sentence; or null
     */
    public record Found(int papers, int with, @Nullable Document got, @Nullable String why) {}

    /** Looks at papers, and at the files that came with them. */
    public Found of(FeedClient client, List<Seen> seen) {
        List<Seen> papers = seen.stream()
                .filter(one -> one.kind().equals("Paper") && one.parent() == null)
                .filter(one -> !one.deleted()).toList();
        List<List<String>> named = papers.stream().map(DocumentTrial::files)
                .filter(ids -> !ids.isEmpty()).toList();
        if (named.isEmpty()) {
            return new Found(papers.size(), 0, null, null);
        }
        try (FeedClient patient = new FeedClient(client.site(), addresses, limits())) {
            FileObject file = file(patient, seen, named.getFirst().getFirst());
            return new Found(papers.size(), named.size(),
                    fetching.fetch(patient, file, false).document(), null);
        } catch (NotRead e) {
            return new Found(papers.size(), named.size(), null, e.sentence());
        }
    }

    private FetchLimits limits() {
        FetchLimits usual = rules.limits();
        return new FetchLimits(usual.bytes(), PATIENCE, PATIENCE, usual.pause(),
                usual.firstRetry(), 1, PATIENCE);
    }

    private static List<String> files(Seen paper) {
        return Stream.of("mainFile", "auxiliaryFile")
                .flatMap(member -> Members.ids(paper.json(), member).stream()).toList();
    }

    private FileObject file(FeedClient client, List<Seen> seen, String id) throws NotRead {
        Map<String, Seen> known = new HashMap<>();
        seen.forEach(one -> known.putIfAbsent(one.id(), one));
        Seen file = known.get(id);
        FeedId nobodys = FeedId.next();
        return file == null
                ? files.asked(client, nobodys, id, false)
                : new FileObject(new SourceRef(nobodys, id, Instant.EPOCH, file.raw()),
                        file.canonical(), file.modified(), file.json());
    }
}
