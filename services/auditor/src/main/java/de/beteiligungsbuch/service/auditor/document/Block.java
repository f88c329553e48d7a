package de.beteiligungsbuch.service.auditor.document;

import java.util.List;

/** A piece of a page. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level  2 to 4; 1 is the title of the page
     * @param anchor by which it can be linked to, unique on the page
     */
    record Heading(int level, String text, String anchor) implements Block {}

    /** A paragraph of our own words. */
    record Paragraph(String text) implements Block {}

    /** A wording, quoted. */
    record Quote(List<String> paragraphs) implements Block {}

    /** A list. */
    record Bullets(List<String> items) implements Block {}

    /** A paragraph in which words were taken away and brought. */
    record Marked(List<Segment> segments) implements Block {}

    /** Words that follow each other. */
    record Segment(Mark mark, String words) {}

    /** What became of words. */
    enum Mark {
        /** They stayed. */
        EQUAL,
        /** They were taken away. */
        DELETED,
        /** They were brought. */
        INSERTED
    }
}
