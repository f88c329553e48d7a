package de.beteiligungsbuch.service.council.matching;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import de.beteiligungsbuch.ledger.id.Drucksache;

/**
 * What a text names. Pure.
 *
 * @param text in lower case, with single spaces
 */
record Mentions(String text) {

    /** A shorter one is found in too many texts that do not mean it. */
    private static final int SHORTEST_NUMBER = 4;
    private static final int SHORTEST_TITLE = 12;
    /** More at once are no range but a mistake. */
    private static final int WIDEST_RANGE = 20;

    private static final String NUMBERS = " ?(?:nr\\. ?|nummer )?"
            + "(?<numbers>\\d{1,3}(?: ?(?:,|und|sowie|bis|-|–) ?\\d{1,3})*)(?![\\w./-]\\d)";
    private static final Pattern ZIELBILD = named("zielbild(?:e?s|er|ern)?");
    private static final Pattern MASSNAHME = named("ma(?:ß|ss)nahmen?");
    private static final Pattern TO = Pattern.compile("bis|-|–");
    private static final Pattern STEP = Pattern.compile("(?<between>\\D*)(?<number>\\d+)");

    static Mentions of(String text) {
        return new Mentions(plain(text));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.GERMAN).replaceAll("(?U)\\s+", " ").strip();
    }

    private static Pattern named(String noun) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + noun + NUMBERS);
    }

    Set<Integer> zielbilder() {
        return numbers(ZIELBILD);
    }

    Set<Integer> massnahmen() {
        return numbers(MASSNAHME);
    }

    private Set<Integer> numbers(Pattern named) {
        Set<Integer> numbers = new TreeSet<>();
        named.matcher(text).results().forEach(found -> add(numbers, found.group("numbers")));
        return numbers;
    }

    private static void add(Set<Integer> numbers, String list) {
        Matcher step = STEP.matcher(list);
        int last = 0;
        while (step.find()) {
            int number = Integer.parseInt(step.group("number"));
            boolean range = TO.matcher(step.group("between")).find() && number > last
                    && number - last <= WIDEST_RANGE;
            IntStream.rangeClosed(range ? last : number, number).forEach(numbers::add);
            last = number;
        }
    }

    /** Whether the number stands there whole: 38472-25 does not stand in 38472-25/1. */
    boolean names(Drucksache drucksache) {
        String number = plain(drucksache.number());
        boolean telling = number.length() >= SHORTEST_NUMBER
                && number.chars().anyMatch(Character::isDigit);
        return telling && Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\p{N}[-/.])"
                + Pattern.quote(number) + "(?![\\p{L}\\p{N}]|[-/.]\\p{N})").matcher(text).find();
    }

    boolean namesTitle(String title) {
        String wanted = plain(title);
        return wanted.length() >= SHORTEST_TITLE
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted)
                        + "(?![\\p{L}\\p{N}])").matcher(text).find();
    }
}
