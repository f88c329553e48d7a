package de.beteiligungsbuch.service.auditor.document;

import java.util.stream.Collectors;

/**
 * A page as plain text, 96 columns wide. Words that were taken away stand in {@code [-…-]}, words
 * that were brought in {@code {+…+}}. Control characters of what is quoted are not passed on.
 */
public final class PlainText {

    private static final int WIDTH = 96;

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    /** The page. */
    public static String of(Page page) {
        PlainText plain = new PlainText();
        plain.line(page.title(), "=");
        page.blocks().forEach(plain::block);
        return plain.text.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                text.append('\n');
                line(heading.text(), heading.level() == 2 ? "-" : "");
            }
            case Block.Paragraph paragraph -> wrap("", "", paragraph.text());
            case Block.Quote quote ->
                quote.paragraphs().forEach(paragraph -> wrap("  | ", "  | ", paragraph));
            case Block.Bullets bullets -> bullets.items().forEach(item -> wrap("- ", "  ", item));
            case Block.Marked marked -> wrap("  | ", "  | ", marked.segments().stream()
                    .map(PlainText::marked).collect(Collectors.joining(" ")));
        }
    }

    private static String marked(Block.Segment segment) {
        return switch (segment.mark()) {
            case EQUAL -> segment.words();
            case DELETED -> "[-" + segment.words() + "-]";
            case INSERTED -> "{+" + segment.words() + "+}";
        };
    }

    private void line(String words, String underline) {
        String line = printable(words);
        text.append(line).append('\n');
        if (!underline.isEmpty()) {
            text.append(underline.repeat(Math.min(line.length(), WIDTH))).append('\n');
        }
    }

    private void wrap(String first, String next, String words) {
        StringBuilder line = new StringBuilder(first);
        int begin = first.length();
        for (String word : printable(words).split(" ", -1)) {
            if (line.length() > begin && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(next);
                begin = next.length();
            }
            line.append(line.length() > begin ? " " : "").append(word);
        }
        text.append(line).append('\n');
    }

    /** What an attacker could steer a terminal with becomes a space. */
    public static String printable(String words) {
        return words.codePoints().map(c -> Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
