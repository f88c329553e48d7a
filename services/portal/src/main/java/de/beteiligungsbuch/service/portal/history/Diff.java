package de.beteiligungsbuch.service.portal.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What changed, word by word, from one version of a text to another. */
public record Diff(int from, int to, List<Paragraph> paragraphs) {

    /** A paragraph; {@code from} or {@code to} is null where only one version has it; 0 is the title. */
    public record Paragraph(
            @Nullable Integer from,
            @Nullable Integer to,
            List<Segment> segments) {}

    /** Words in a row; {@code kind} is EQUAL, DELETE or INSERT. */
    public record Segment(String kind, String words) {}
}
