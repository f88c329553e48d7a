package de.beteiligungsbuch.service.auditor.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;

/** What a text cites: sources in other ledgers, which may say so later, and texts beside it. */
final class Cited {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Book book;
    private final Later later;

    Cited(Book book, Later later) {
        this.book = book;
        this.later = later;
    }

    /**
     * Checks what changes cite.
     *
     * @param own the revised Zielbild, or null where the revised text is none
     */
    void check(List<Change> changes, ProcessId process, @Nullable ZielbildId own) {
        for (Change change : changes) {
            check(change.sources());
            change.ausgangsbilder().forEach(
                    id -> book.text(TextState.Kind.AUSGANGSBILD, id.value(), process));
            ZielbildId other = change.otherZielbild();
            if (other != null) {
                Refused.unless(!other.equals(own), "a change names its own Zielbild as another");
                book.text(TextState.Kind.ZIELBILD, other.value(), process);
            }
        }
    }

    /** @throws Refused if one cannot be; what other ledgers say of it is held against it later */
    void check(List<Source> sources) {
        for (Source source : sources) {
            Refused.unless(!source.name().isBlank(), "a source has no name");
            switch (source) {
                case Source.OfContribution of -> {
                    // that it exists, the references say
                }
                case Source.OfFormat of -> of.contributions().forEach(
                        contribution -> later.check(() -> requireFormat(of, contribution)));
                case Source.OfDezernat of -> {
                    // that they exist, the references say
                }
                case Source.OfResolution of -> later.check(() -> requireDrucksache(of));
                case Source.OfDocument of -> requireDocument(of);
            }
        }
    }

    private void requireFormat(Source.OfFormat of, ContributionId id) {
        ContributionState contribution = book.contributions.get(id.value());
        if (contribution != null) {
            Refused.unless(of.format().equals(book.place(contribution).format()),
                    "contribution %s is cited as one of format %s", id, of.format());
        }
    }

    private void requireDrucksache(Source.OfResolution of) {
        VorlageState vorlage = book.vorlageOf(of.resolution());
        if (vorlage != null) {
            Refused.unless(vorlage.drucksachen().contains(of.drucksache()),
                    "resolution %s is cited as upon Drucksache %s, which was never its number",
                    of.resolution(), of.drucksache());
        }
    }

    private static void requireDocument(Source.OfDocument of) {
        String uri = of.uri();
        Refused.unless(uri == null || isAbsolute(uri), "%s is no address of a document", uri);
        String digest = of.sha256();
        Refused.unless(digest == null || SHA256.matcher(digest).matches(), "%s is no SHA-256",
                digest);
    }

    private static boolean isAbsolute(String uri) {
        try {
            return new URI(uri).isAbsolute();
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
