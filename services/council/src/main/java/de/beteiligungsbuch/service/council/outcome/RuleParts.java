package de.beteiligungsbuch.service.council.outcome;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rules have in common: lines {@code name = pattern}, which later lines use as {name}. */
final class RuleParts {

    private static final Pattern PART = Pattern.compile("(?<name>[a-z]+) += +(?<pattern>.+)");
    private static final Pattern USE = Pattern.compile("\\{(?<name>[a-z]+)}");

    private final Map<String, String> patterns = new HashMap<>();

    /** Takes the line in if it is a part; false where it is none. */
    boolean take(String line) {
        Matcher part = PART.matcher(line);
        if (!part.matches()) {
            return false;
        }
        String pattern = "(?:" + fill(part.group("pattern")) + ")";
        if (patterns.put(part.group("name"), pattern) != null) {
            throw new IllegalArgumentException("a part is given twice: " + line);
        }
        return true;
    }

    /**
     * The pattern, with all parts in their places.
     *
     * @throws IllegalArgumentException if it uses a part that no earlier line gives
     */
    String fill(String pattern) {
        return USE.matcher(Spelling.transliterate(pattern)).replaceAll(use -> {
            String part = patterns.get(use.group("name"));
            if (part == null) {
                throw new IllegalArgumentException("no part " + use.group() + " for " + pattern);
            }
            return Matcher.quoteReplacement(part);
        });
    }
}
