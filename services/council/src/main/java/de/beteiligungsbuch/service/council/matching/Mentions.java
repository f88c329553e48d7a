package de.beteiligungsbuch.service.council.matching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import de.beteiligungsbuch.ledger.id.Drucksache;

/**
 * What a text names. Pure.
 *
 * @param text       in lower case, with single spaces
 * @param zielbilder the numbers of Zielbilder that it names
 * @param massnahmen the numbers of Massnahmen that it names
 */
public record Mentions(String text, Set<Integer> zielbilder, Set<Integer> massnahmen) {

    /** A shorter one is found in too many texts that do not mean it. */
    private static final int SHORTEST_NUMBER = 4;
    private static final int LONGEST_NUMBER = 40;
    private static final int SHORTEST_TITLE = 12;
    /** More at once are no range but a mistake. */
    private static final int WIDEST_RANGE = 20;

    private static final String NUMBERS = " ?(?:nr\\. ?|nummer )?"
            + "(?<numbers>\\d{1,3}(?: ?(?:,|und|sowie|bis|-|–) ?\\d{1,3})*)(?![\\w./-]\\d)";
    private static final Pattern ZIELBILD = named("zielbild(?:e?s|er|ern)?");
    private static final Pattern MASSNAHME = named("ma(?:ß|ss)nahmen?");
    private static final Pattern TO = Pattern.compile("bis|-|–");
    private static final Pattern STEP = Pattern.compile("(?<between>\\D*)(?<number>\\d+)");
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern
            .compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** Takes copies of the sets. */
    public Mentions {
        zielbilder = Set.copyOf(zielbilder);
        massnahmen = Set.copyOf(massnahmen);
    }

    /** Reads a text. */
    public static Mentions of(String text) {
        String plain = plain(text);
        return new Mentions(plain, numbers(plain, ZIELBILD), numbers(plain, MASSNAHME));
    }

    /** In lower case, with single spaces: in this form texts are compared. */
    public static String plain(String text) {
        return SPACE.matcher(text.toLowerCase(Locale.GERMAN)).replaceAll(" ").strip();
    }

    private static Pattern named(String noun) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + noun + NUMBERS);
    }

    private static Set<Integer> numbers(String text, Pattern named) {
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

    /** Under which a number is looked for: whatever {@link #names} finds, {@link #keys} holds. */
    public static String key(Drucksache drucksache) {
        return EDGES.matcher(plain(drucksache.number())).replaceAll("");
    }

    /** The keys of all that may be the number of a paper; much of it is none. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (String word : text.split(" ", -1)) {
            if (word.chars().anyMatch(Character::isDigit)) {
                keys(word, RUN.matcher(word).results().toList(), keys);
            }
        }
        return keys;
    }

    private static void keys(String word, List<MatchResult> runs, Set<String> keys) {
        for (int first = 0; first < runs.size(); first++) {
            int start = runs.get(first).start();
            for (int last = first; last < runs.size()
                    && runs.get(last).end() - start <= LONGEST_NUMBER; last++) {
                int end = runs.get(last).end();
                String number = word.substring(start, end);
                if (isTelling(number) && !goesOn(word, start - 1, start - 2)
                        && !goesOn(word, end, end + 1)) {
                    keys.add(number);
                }
            }
        }
    }

    /** Whether a longer number goes on there: it is another one. */
    private static boolean goesOn(String word, int joint, int digit) {
        return digit >= 0 && digit < word.length() && joint < word.length()
                && "-/.".indexOf(word.charAt(joint)) >= 0 && Character.isDigit(word.charAt(digit));
    }

    private static boolean isTelling(String number) {
        return number.length() >= SHORTEST_NUMBER
                && number.chars().anyMatch(Character::isDigit);
    }

    /** Whether the number stands there whole: 38472-25 does not stand in 38472-25/1. */
    boolean names(Drucksache drucksache) {
        String number = plain(drucksache.number());
        return isTelling(key(drucksache)) && text.contains(number)
                && Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\p{N}[-/.])" + Pattern.quote(number)
                        + "(?![\\p{L}\\p{N}]|[-/.]\\p{N})").matcher(text).find();
    }

    /** Whether a title is long enough to be looked for. */
    public static boolean isTellingTitle(String title) {
        return plain(title).length() >= SHORTEST_TITLE;
    }

    boolean namesTitle(String title) {
        String wanted = plain(title);
        return wanted.length() >= SHORTEST_TITLE && text.contains(wanted)
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted)
                        + "(?![\\p{L}\\p{N}])").matcher(text).find();
    }
}
