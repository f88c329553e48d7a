package de.beteiligungsbuch.service.auditor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page that is being written, from top to bottom. */
public final class Page {

    private final String title;
    private final Locale locale;
    private final List<Block> blocks = new ArrayList<>();
    private int anchors;

    /** An empty one. */
    public Page(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    /** Adds a heading, level 2 to 4. */
    public Page heading(int level, String text) {
        anchors++;
        blocks.add(new Block.Heading(level, text, "s" + anchors));
        return this;
    }

    /** Adds a paragraph. */
    public Page paragraph(String text) {
        blocks.add(new Block.Paragraph(text));
        return this;
    }

    /** Adds a wording. */
    public Page quote(List<String> paragraphs) {
        blocks.add(new Block.Quote(paragraphs));
        return this;
    }

    /** Adds a list; an empty one is left out. */
    public Page bullets(List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        return this;
    }

    /** Adds a paragraph with marked words. */
    public Page marked(List<Block.Segment> segments) {
        blocks.add(new Block.Marked(segments));
        return this;
    }

    /** The title. */
    public String title() {
        return title;
    }

    /** In which language it is. */
    public Locale locale() {
        return locale;
    }

    /** All pieces. */
    public List<Block> blocks() {
        return blocks;
    }
}
