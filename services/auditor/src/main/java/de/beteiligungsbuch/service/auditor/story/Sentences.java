package de.beteiligungsbuch.service.auditor.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.view.ChangeView;
import de.beteiligungsbuch.history.view.DisclosedText;
import de.beteiligungsbuch.history.view.ResolutionRef;
import de.beteiligungsbuch.history.view.TextRef;
import de.beteiligungsbuch.history.view.Told;
import de.beteiligungsbuch.history.view.WordDiff;
import de.beteiligungsbuch.history.view.Words;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.service.auditor.document.Block;
import de.beteiligungsbuch.strategy.Source;

/** How single facts are put into words. */
final class Sentences {

    private final Messages messages;
    private final Dates dates;

    Sentences(Messages messages) {
        this.messages = messages;
        dates = new Dates(messages);
    }

    String when(Told told) {
        return dates.of(told);
    }

    String when(PublishedDate date) {
        return dates.of(date);
    }

    /** Where in the ledgers one can read it. */
    String where(Told.Entry entry) {
        return messages.get("entry", entry.index(), entry.ledger());
    }

    /** When it happened, and where that stands. */
    String told(Told told) {
        return when(told) + " (" + where(told.entry()) + ")";
    }

    String text(TextRef text) {
        String number = text.number() == null ? "?" : text.number().toString();
        String kind = messages.code("kind", text.kind()) + " " + number;
        return text.title() == null ? kind : kind + " „" + text.title() + "“";
    }

    String texts(List<TextRef> texts) {
        return texts.stream().map(this::text).collect(Collectors.joining("; "));
    }

    /** The change in one sentence or two, with footnote, reason and sources. */
    String change(ChangeView change) {
        StringBuilder line = new StringBuilder();
        if (change.footnote() != null) {
            line.append("[").append(change.footnote()).append("] ");
        }
        line.append(messages.code("change", change.kind()));
        words(line, change.before(), change.after());
        if (change.otherZielbild() != null) {
            line.append(" (").append(messages.get("other", change.otherZielbild())).append(")");
        }
        line.append(". ").append(messages.get("rationale", change.rationale()));
        if (!change.sources().isEmpty()) {
            line.append(" ").append(messages.get("sources", sources(change.sources())));
        }
        if (!change.ausgangsbilder().isEmpty()) {
            line.append(" ").append(messages.get("after", texts(change.ausgangsbilder())));
        }
        return line.toString();
    }

    private void words(StringBuilder line, @Nullable Words before, @Nullable Words after) {
        if (before != null && before.words() != null && !before.words().isEmpty()) {
            line.append(" ").append(messages.get("words.before", before.words()));
        }
        if (after != null && after.words() != null && !after.words().isEmpty()) {
            line.append(" ").append(messages.get("words.after", after.words()));
        }
    }

    String sources(List<Source> sources) {
        return sources.stream().map(this::source).collect(Collectors.joining("; "));
    }

    private String source(Source source) {
        return switch (source) {
            case Source.OfContribution s -> s.name() + " (" + messages.get("contributions", 1,
                    s.contribution()) + ")";
            case Source.OfFormat s -> named(s.name(), s.contributions());
            case Source.OfDezernat s -> named(s.name(), s.contributions());
            case Source.OfResolution s -> s.name() + ", " + messages.get("drucksache",
                    s.drucksache());
            case Source.OfDocument s -> s.uri() == null
                    ? s.name()
                    : s.name() + " <" + s.uri()
                            + ">";
        };
    }

    private String named(String name, List<?> contributions) {
        return contributions.isEmpty()
                ? name
                : name + " (" + messages.get("contributions", contributions.size(),
                        contributions.stream().map(Object::toString)
                                .collect(Collectors.joining(", ")))
                        + ")";
    }

    String resolution(ResolutionRef resolution) {
        String paper = resolution.drucksache() == null
                ? ""
                : ", " + messages.get("drucksache", resolution.drucksache());
        String day = resolution.published() == null
                ? dates.day(resolution.occurredAt())
                : dates.of(resolution.published());
        return messages.get("resolution", resolution.gremium().name(), day,
                messages.code("outcome", resolution.outcome())) + paper
                + (resolution.title() == null ? "" : ": „" + resolution.title() + "“");
    }

    /** The text itself, or why it is not shown. */
    String disclosed(DisclosedText text) {
        if (text.value() != null) {
            return text.value();
        }
        return "[" + messages.code("disclosed", text.state()) + (text.ground() == null
                ? ""
                : ": " + messages.code("ground", text.ground())) + "]";
    }

    /** The words of a paragraph of a difference. */
    List<Block.Segment> marked(WordDiff.Paragraph paragraph) {
        List<Block.Segment> segments = new ArrayList<>();
        paragraph.segments().forEach(segment -> segments.add(new Block.Segment(
                switch (segment.kind()) {
                    case EQUAL -> Block.Mark.EQUAL;
                    case DELETE -> Block.Mark.DELETED;
                    case INSERT -> Block.Mark.INSERTED;
                }, segment.words())));
        return segments;
    }
}
