package de.beteiligungsbuch.service.auditor.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** Writes a folder for somebody who was not there: files as they were found, and a README. */
final class EvidenceFolder {

    private static final String README = "README.txt";

    private EvidenceFolder() {}

    /**
     * Writes it once; the README comes last, so that what has one is whole.
     *
     * @throws CouldNotTell if it cannot be written; what was to be written stands in the message
     */
    static Path write(Path folder, String readme, Map<String, byte[]> files) {
        try {
            if (!Files.exists(folder.resolve(README))) {
                Durable.folder(folder);
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Durable.replace(folder.resolve(file.getKey()), file.getValue());
                }
                Durable.replace(folder.resolve(README), readme.getBytes(StandardCharsets.UTF_8));
            }
            return folder;
        } catch (IOException e) {
            StringBuilder all = new StringBuilder(readme);
            files.values().forEach(
                    bytes -> all.append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
            throw new CouldNotTell("the evidence could not be written to " + folder + " (" + e
                    + "); here it is:\n" + all, e);
        }
    }
}
