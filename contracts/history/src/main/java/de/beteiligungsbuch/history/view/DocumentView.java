package de.beteiligungsbuch.history.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.history.DocumentNews;
import de.beteiligungsbuch.history.SourceNews;

/**
 * A document that the council's system gives, as it was fetched last.
 *
 * @param object   the id of the file that the feed gives it
 * @param size     in bytes
 * @param versions how many different bytes it had one after another, at least 1
 * @param seen     when these bytes were fetched first
 * @param gone     when it was no longer given, or null where it still is
 */
public record DocumentView(
        String object,
        DocumentRole role,
        SourceDigest sha256,
        String mediaType,
        long size,
        int versions,
        Told seen,
        @Nullable Told gone) {

    /** Each document that was ever fetched, the one that came first first. */
    static List<DocumentView> all(List<SourceNews> news) {
        Map<String, DocumentView> documents = new LinkedHashMap<>();
        for (SourceNews one : news) {
            DocumentNews told = one.document();
            if (told == null) {
                documents.computeIfPresent(one.object(), (id, before) -> before.withObject(one));
            } else {
                documents.compute(one.object(), (id, before) -> after(before, one, told));
            }
        }
        return List.copyOf(documents.values());
    }

    private static DocumentView after(@Nullable DocumentView before, SourceNews news,
            DocumentNews told) {
        Told now = Told.of(news.occurredAt(), news.when());
        SourceDigest bytes = told.document().sha256();
        boolean same = before != null && before.sha256.equals(bytes);
        return new DocumentView(news.object(), told.role(), bytes, told.document().mediaType(),
                told.document().size(), (before == null ? 0 : before.versions) + (same ? 0 : 1),
                before != null && same ? before.seen : now,
                news.what() == SourceNews.What.DOCUMENT_VANISHED ? now : null);
    }

    /** What happened to the file as the feed describes it: with it the document is gone. */
    private DocumentView withObject(SourceNews news) {
        Told now = Told.of(news.occurredAt(), news.when());
        return switch (news.what()) {
            case VANISHED -> new DocumentView(object, role, sha256, mediaType, size, versions,
                    seen, gone == null ? now : gone);
            default -> this;
        };
    }
}
