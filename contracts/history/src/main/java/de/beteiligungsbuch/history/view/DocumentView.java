package de.beteiligungsbuch.history.view;

import java.util.HashMap;
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

    /**
     * Each document that was ever fetched, the one that came first first. Without its file as the
     * feed describes it a document is gone, and there again with it.
     */
    static List<DocumentView> all(List<SourceNews> news) {
        Map<String, DocumentView> documents = new LinkedHashMap<>();
        Map<String, Told> files = new HashMap<>();
        for (SourceNews one : news) {
            DocumentNews told = one.document();
            if (told != null) {
                documents.compute(one.object(), (id, before) -> after(before, one, told));
            }
            if (one.what() == SourceNews.What.VANISHED) {
                files.put(one.object(), Told.of(one.occurredAt(), one.when()));
            } else {
                files.remove(one.object());
            }
        }
        return documents.values().stream().map(document -> document.without(files)).toList();
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

    private DocumentView without(Map<String, Told> files) {
        Told file = files.get(object);
        return gone != null || file == null
                ? this
                : new DocumentView(object, role, sha256, mediaType, size, versions, seen, file);
    }
}
