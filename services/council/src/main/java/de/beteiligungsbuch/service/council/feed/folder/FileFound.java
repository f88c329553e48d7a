package de.beteiligungsbuch.service.council.feed.folder;

import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.council.SourceDigest;

/**
 * A file of a folder, as it was read.
 *
 * @param table   whether it is a table; else it holds OParl objects
 * @param windows whether its text was taken for Windows-1252
 * @param columns those that mean something, by the names that the file gives them
 * @param others  names of the other columns
 * @param count   rows or objects
 * @param broken  how many more could not be read
 */
public record FileFound(
        String name,
        long size,
        SourceDigest sha256,
        boolean table,
        boolean windows,
        Map<Column, String> columns,
        List<String> others,
        int count,
        int broken) {

    /** Takes copies of the collections. */
    public FileFound {
        columns = Map.copyOf(columns);
        others = List.copyOf(others);
    }
}
