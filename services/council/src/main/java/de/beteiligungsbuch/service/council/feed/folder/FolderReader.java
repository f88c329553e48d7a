package de.beteiligungsbuch.service.council.feed.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.folder.Cells.Unclear;
import de.beteiligungsbuch.service.council.feed.folder.StableFile.NotReadable;
import de.beteiligungsbuch.service.council.feed.folder.Table.Broken;
import de.beteiligungsbuch.service.council.feed.folder.Table.Row;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;
import de.beteiligungsbuch.service.council.feed.sync.Holdings;

/** Reads all files of a folder, in the order of their names. */
@Component
public class FolderReader {

    private static final int FILES = 5_000;
    private static final long TABLE_BYTES = 16L << 20;
    private static final long JSON_BYTES = 32L << 20;
    private static final long ALL_BYTES = 256L << 20;
    private static final Set<String> UNFINISHED = Set.of("part", "tmp", "temp", "partial",
            "filepart", "crdownload");

    private final Duration quiet;

    FolderReader(@Value("${FEED_FOLDER_QUIET:PT2S}") Duration quiet) {
        this.quiet = quiet;
    }

    /** Takes what is found. */
    public interface Found extends Holdings.Taker {

        /** A file that was read. */
        void file(FileFound file, byte[] content);
    }

    /**
     * Reads them.
     *
     * @param place of the folder, for the administrator
     * @throws FetchFailed if there is nothing to read
     */
    public void read(Path folder, String place, Found found) throws FetchFailed {
        List<Path> files = files(folder, found);
        if (files.isEmpty()) {
            throw new FetchFailed(Reason.FOLDER, "There is no file in the folder whose name ends in"
                    + " .csv, .json or .jsonl.");
        }
        Reading reading = new Reading(folder, place, found);
        files.forEach(reading::file);
        reading.rows();
    }

    private static List<Path> files(Path folder, Holdings.Taker found) throws FetchFailed {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().limit(FILES + 1L).toList()) {
                if (isWanted(file, found)) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw new FetchFailed(Reason.FOLDER, "The folder cannot be read.", e);
        }
        if (files.size() > FILES) {
            throw new FetchFailed(Reason.FOLDER, "There are more than " + FILES
                    + " files in the folder; please put them together.");
        }
        return files;
    }

    private static boolean isWanted(Path file, Holdings.Taker found) {
        String name = name(file);
        String ending = ending(name);
        if (name.startsWith(".") || name.startsWith("~")) {
            return false;
        }
        if (UNFINISHED.contains(ending)) {
            found.note("The file " + name + " is being written; it is read under its final name.");
            return false;
        }
        boolean wanted = Set.of("csv", "json", "jsonl", "ndjson").contains(ending)
                && Files.isRegularFile(file);
        if (!wanted) {
            found.note(name + " is not read: only files whose names end in .csv, .json or .jsonl"
                    + " are.");
        }
        return wanted;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private final class Reading {

        private final Path folder;
        private final String place;
        private final Found found;
        private final RowObjects rows = new RowObjects();
        private long bytes;

        Reading(Path folder, String place, Found found) {
            this.folder = folder;
            this.place = place;
            this.found = found;
        }

        void file(Path file) {
            String name = name(file);
            byte[] content = null;
            try {
                if (!file.toRealPath().startsWith(folder.toRealPath())) {
                    throw new NotReadable("The file is a link that leads out of the folder; such"
                            + " links are not followed.");
                }
                boolean table = ending(name).equals("csv");
                content = StableFile.read(file, table ? TABLE_BYTES : JSON_BYTES, quiet);
                bytes += content.length;
                if (bytes > ALL_BYTES) {
                    throw new NotReadable("The files of the folder are larger than " + ALL_BYTES
                            + " bytes together; this one and those behind it were not read.");
                }
                if (table) {
                    table(name, content);
                } else {
                    objects(name, content);
                }
            } catch (NotReadable e) {
                found.broken(place(name), true, content, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                found.broken(place(name), true, null, "The file cannot be read: "
                        + e.getClass().getSimpleName() + ".");
            }
        }

        private String place(String name) {
            return place + "/" + name;
        }

        private void table(String name, byte[] content) throws NotReadable {
            Text text = Text.of(content);
            Table table = Table.of(text.text());
            if (text.isWindows()) {
                found.note("The file " + name
                        + " is no UTF-8; it was read as Windows-1252. Please check its umlauts.");
            }
            int broken = table.broken().size();
            for (Broken row : table.broken()) {
                found.broken(place(name), false, bytes(row.text()), row.reason());
            }
            for (Row row : table.rows()) {
                try {
                    rows.add(name, row);
                } catch (Unclear e) {
                    broken++;
                    found.broken(place(name), false, bytes(row.text()), "Line " + row.line()
                            + " cannot be read: " + e.getMessage() + ".");
                }
            }
            int read = table.rows().size() + table.broken().size() - broken;
            found.file(new FileFound(name, content.length, SourceDigest.of(content), true,
                    text.isWindows(), table.columns(), table.others(), read, broken), content);
        }

        private void objects(String name, byte[] content) throws NotReadable {
            boolean lines = !ending(name).equals("json");
            List<byte[]> objects = lines ? ObjectFile.lines(content) : ObjectFile.objects(content);
            String kind = ObjectFile.kind(name);
            objects.forEach(object -> found.object(place(name), object, kind));
            found.file(new FileFound(name, content.length, SourceDigest.of(content), false, false,
                    Map.of(), List.of(), objects.size(), 0), content);
        }

        /** What all tables together say. */
        void rows() {
            if (rows.repeated() > 0) {
                found.note(rows.repeated()
                        + " rows stand there more than once, word for word; each was read once.");
            }
            rows.json().forEach(object -> found.object(place, object, ""));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
