package de.beteiligungsbuch.service.auditor.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The text that a reader sees of an HTML page: without scripts and styles, without what the page
 * adds to words for those who hear it, without the numbers of footnotes. White space does not count.
 */
final class PageText {

    private static final Pattern PIECE = Pattern.compile(
            "<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
            Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("&(#x?)?([0-9A-Za-z]+);");
    private static final Pattern ADDED = Pattern
            .compile("\\bclass\\s*=\\s*[\"']?[^\"'>]*\\b(?:vh|ref|sign)\\b");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "head");
    private static final Set<String> EMPTY = Set.of("area", "base", "br", "col", "embed", "hr",
            "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&",
            "quot", "\"", "apos", "'", "nbsp", " ", "shy", "");
    private static final int HEXADECIMAL = 16;

    private final String text;

    private PageText(String text) {
        this.text = text;
    }

    static PageText of(String html) {
        StringBuilder text = new StringBuilder();
        Deque<String> hidden = new ArrayDeque<>();
        Matcher piece = PIECE.matcher(html);
        int from = 0;
        while (piece.find(from)) {
            if (hidden.isEmpty()) {
                text.append(html, from, piece.start());
            }
            from = piece.end();
            if (piece.group(2) != null) {
                tag(piece, hidden);
            }
        }
        if (hidden.isEmpty()) {
            text.append(html, from, html.length());
        }
        return new PageText(squeezed(decoded(text.toString())));
    }

    /** What is hidden ends where its element does, not with one of the same name inside it. */
    private static void tag(Matcher piece, Deque<String> hidden) {
        String name = piece.group(2).toLowerCase(Locale.ROOT);
        boolean ends = !piece.group(1).isEmpty();
        if (ends) {
            if (name.equals(hidden.peek())) {
                hidden.pop();
            }
        } else if (!EMPTY.contains(name) && !piece.group(3).endsWith("/")
                && (hidden.isEmpty()
                        ? UNSEEN.contains(name) || ADDED.matcher(piece.group(3)).find()
                        : name.equals(hidden.peek()))) {
            hidden.push(name);
        }
    }

    private static String decoded(String text) {
        return REFERENCE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1),
                        found.group(2), found.group())));
    }

    private static String character(@Nullable String kind, String name,
            String whole) {
        try {
            if (kind == null) {
                return NAMED.getOrDefault(name, whole);
            }
            return Character.toString(kind.equals("#")
                    ? Integer.parseInt(name)
                    : Integer.parseInt(name, HEXADECIMAL));
        } catch (IllegalArgumentException noCharacter) {
            return whole;
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad]+", "");
    }

    /** Whether these words stand in it, one after the other. */
    boolean shows(String words) {
        return text.contains(squeezed(words));
    }
}
