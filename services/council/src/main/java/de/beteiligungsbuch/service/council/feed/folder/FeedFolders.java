package de.beteiligungsbuch.service.council.feed.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;

/** Where the folders of feeds are. No name leads out of there. */
@Component
public class FeedFolders {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    private final @Nullable Path base;

    FeedFolders(@Value("${FEED_FOLDERS:}") String base) {
        this.base = base.isBlank() ? null : Path.of(base);
    }

    /**
     * The folder of a feed.
     *
     * @param url {@code folder:} and the name of a folder
     * @throws FetchFailed if there is no such folder, with a sentence for the administrator
     */
    public Path of(String url) throws FetchFailed {
        if (base == null) {
            throw failed("This service reads no folders: its operator did not set FEED_FOLDERS.");
        }
        String name = Feed.Kind.FOLDER.name(url);
        if (!NAME.matcher(name).matches()) {
            throw failed(
                    "A folder is given by its name alone, of letters, digits, blanks and . _ -,"
                            + " and not by a path.");
        }
        try {
            Path within = base.toRealPath();
            Path folder = within.resolve(name).toRealPath();
            if (!folder.startsWith(within) || folder.equals(within)) {
                throw failed("The folder " + name + " leads out of the folder that the operator"
                        + " allows; such links are not followed.");
            }
            if (!Files.isDirectory(folder)) {
                throw failed("There is a file named " + name + " where the folder should be.");
            }
            return folder;
        } catch (IOException e) {
            throw new FetchFailed(Reason.FOLDER, "There is no folder " + name
                    + " where the operator allows folders, or it may not be read.", e);
        }
    }

    private static FetchFailed failed(String sentence) {
        return new FetchFailed(Reason.FOLDER, sentence);
    }
}
