package de.beteiligungsbuch.service.council.feed.folder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.beteiligungsbuch.service.council.feed.folder.StableFile.NotReadable;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.PageReader;

/** Files that hold OParl objects as JSON: one, a list of them, a page of a list, or one a line. */
final class ObjectFile {

    private static final Map<String, String> KINDS = Map.of("body", "Body", "organization",
            "Organization", "meeting", "Meeting", "agendaitem", "AgendaItem", "paper", "Paper",
            "consultation", "Consultation", "file", "File", "location", "Location");

    private ObjectFile() {}

    /** What a file holds, by its name, where the objects do not say it; empty if that says nothing. */
    static String kind(String file) {
        String bare = file.toLowerCase(Locale.ROOT).replaceAll("\\..*$", "")
                .replaceAll("[^a-z].*$", "");
        return KINDS.getOrDefault(bare.replaceFirst("s$", ""),
                KINDS.getOrDefault(bare.replaceFirst("ies$", "y"), ""));
    }

    /**
     * The bytes of each object.
     *
     * @throws NotReadable if it is no JSON
     */
    static List<byte[]> objects(byte[] file) throws NotReadable {
        try {
            return PageReader.objects(file);
        } catch (Unreadable e) {
            throw new NotReadable(String.valueOf(e.getMessage()));
        }
    }

    /** The bytes of each line that is not blank. */
    static List<byte[]> lines(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= file.length; at++) {
            if (at == file.length || file[at] == '\n') {
                byte[] line = Arrays.copyOfRange(file, from, at);
                if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                    lines.add(line);
                }
                from = at + 1;
            }
        }
        return lines;
    }
}
