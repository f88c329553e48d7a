package de.beteiligungsbuch.service.council.feed.document;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.service.council.feed.document.Beginning.Promise;
import de.beteiligungsbuch.service.council.feed.oparl.Members;

/**
 * What a feed says of a file.
 *
 * @param said     the hash of what it says, without its stamps
 * @param modified when it says that it was last changed, in its own words, or null
 */
record FileObject(
        SourceRef source,
        SourceDigest said,
        @Nullable String modified,
        JsonNode json) {

    /** Where its document may be had, the better address first; none where it names none. */
    List<String> addresses() {
        return Stream.of("downloadUrl", "accessUrl").map(member -> Members.text(json, member))
                .filter(Objects::nonNull).distinct().toList();
    }

    /** What it says that its document is. */
    Promise promise() {
        String type = lower("mimeType");
        if (type.contains("pdf") || (type.isEmpty() && lower("fileName").endsWith(".pdf"))) {
            return Promise.PDF;
        }
        boolean markup = type.contains("html") || type.contains("xml") || type.contains("json");
        return markup && !type.contains("officedocument") ? Promise.MARKUP : Promise.OTHER;
    }

    private String lower(String member) {
        String text = Members.text(json, member);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
