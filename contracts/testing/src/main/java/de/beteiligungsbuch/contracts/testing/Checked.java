package de.beteiligungsbuch.contracts.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

import de.beteiligungsbuch.ledger.LedgerJson;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are generated and checked in. With {@code -Dcontracts.write=true} they are written;
 * without it, a file that is not what would be generated is an error.
 */
public final class Checked {

    /** Whether this run writes files. */
    public static final boolean WRITE = Boolean.getBoolean("contracts.write");

    /** The command that does. */
    public static final String HOW = "mvn -pl contracts/catalogue -am test -Dcontracts.write=true";

    private static final ObjectWriter PRETTY = LedgerJson.mapper().writer().with(
            new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private Checked() {}

    /** JSON for people: two spaces, a line feed at the end of every line. */
    public static String pretty(JsonNode json) {
        return PRETTY.writeValueAsString(json) + "\n";
    }

    /** Holds the file to that content, or gives it that content. */
    public static void file(Path file, String content) {
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(file)
                    .as("is generated; if the change is meant, write it anew with: %s", HOW)
                    .exists().content(StandardCharsets.UTF_8).isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
