package de.beteiligungsbuch.history.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.history.DocumentNews;
import de.beteiligungsbuch.history.SourceNews;

/**
 * The source was changed after it had been read.
 *
 * @param silent   whether the source did not say so
 * @param outcome  whether the outcome of the resolution is among what changed
 * @param before   the hash of the raw bytes before, or null
 * @param raw      the hash of the raw bytes now, or of the last there were
 * @param document what happened to the document behind the object; null where the object itself is
 *                 meant
 */
public record SourceChange(
        SourceNews.What what,
        String object,
        String kind,
        boolean silent,
        boolean outcome,
        List<String> members,
        @Nullable SourceDigest before,
        SourceDigest raw,
        @Nullable Exchanged document,
        @JsonUnwrapped Told told) {

    /**
     * A document that was exchanged, is gone, or is there again.
     *
     * @param before the hash of the bytes that it had, or null where they are the same
     * @param sha256 of the bytes now, or of the last there were
     * @param size   in bytes
     */
    public record Exchanged(
            DocumentRole role,
            @Nullable SourceDigest before,
            SourceDigest sha256,
            String mediaType,
            long size) {

        private static @Nullable Exchanged of(@Nullable DocumentNews news) {
            if (news == null) {
                return null;
            }
            SourceDigest now = news.document().sha256();
            return new Exchanged(news.role(), now.equals(news.before()) ? null : news.before(),
                    now, news.document().mediaType(), news.document().size());
        }
    }

    /** All changes; that a document was fetched is none, unless it had been gone. */
    static List<SourceChange> all(List<SourceNews> news) {
        List<SourceChange> changes = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (SourceNews one : news) {
            boolean again = gone.contains(one.object());
            switch (one.what()) {
                case OBSERVED, CHANGED, VANISHED -> changes.add(of(one));
                case DOCUMENT_VANISHED -> {
                    gone.add(one.object());
                    changes.add(of(one));
                }
                case DOCUMENT_CHANGED -> {
                    gone.remove(one.object());
                    changes.add(of(one));
                }
                case DOCUMENT_OBSERVED -> {
                    gone.remove(one.object());
                    if (again) {
                        changes.add(of(one));
                    }
                }
            }
        }
        return List.copyOf(changes);
    }

    private static SourceChange of(SourceNews news) {
        return new SourceChange(news.what(), news.object(), news.kind(), news.silent(),
                news.outcome(), news.members(), news.before(), news.raw(),
                Exchanged.of(news.document()), Told.of(news.occurredAt(), news.when()));
    }
}
