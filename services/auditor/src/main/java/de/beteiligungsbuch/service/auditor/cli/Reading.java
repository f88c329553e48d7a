package de.beteiligungsbuch.service.auditor.cli;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.source.Sources;
import de.beteiligungsbuch.service.auditor.story.Messages;
import de.beteiligungsbuch.service.auditor.story.Rebuilt;

/** What every command that retells takes: a source, how much of it counts, in which language. */
final class Reading {

    @Parameters(paramLabel = "SOURCE", index = "0", description = "An export's folder, an address (https://…) with the same files, or kafka:HOST:PORT.")
    private String source = "";

    @Option(names = "--as-of", paramLabel = "T", description = "Only what was recorded by then: an instant, a date, or how many entries count, as strategy:88,council:12.")
    private @Nullable String asOf;

    @Option(names = "--until", paramLabel = "T", description = "Only what had happened in the world by then: an instant or a date.")
    private @Nullable String until;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "de or en; ${DEFAULT-VALUE} unless given. What the ledgers hold is not translated.")
    private String language = "de";

    String source() {
        return source;
    }

    Messages messages() {
        return new Messages(language);
    }

    <T> T rebuilt(Function<Rebuilt, T> use) {
        Cut cut = Cut.parse(asOf, until);
        try (LedgerSource open = Sources.open(source)) {
            return use.apply(Rebuilt.of(open, cut));
        }
    }
}
