package de.beteiligungsbuch.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its changes marked in place: <code>{7|old words=>new words}</code>. One text yields
 * the wording before, the wording after, and where in both each change stands. A mark begins and
 * ends at white space, so that it covers whole words.
 */
final class MarkedText {

    private static final Pattern MARK = Pattern.compile("\\{(\\d+)\\|(.*?)=>(.*?)}");

    /** The words that one mark covers in one wording. */
    record Place(int paragraph, int fromWord, int toWord) {

        boolean coversNothing() {
            return fromWord == toWord;
        }
    }

    /** A wording and the places of its marks. */
    record Reading(List<String> paragraphs, Map<Integer, Place> places) {

        String title() {
            return paragraphs.getFirst();
        }

        Map<String, Object> wording() {
            return new Body().with("title", title())
                    .with("paragraphs", paragraphs.subList(1, paragraphs.size())).map();
        }
    }

    private final List<String> paragraphs;

    MarkedText(Story.Text text) {
        paragraphs = new ArrayList<>(List.of(text.title()));
        paragraphs.addAll(text.paragraphs());
    }

    /** The wording in which the marks that are {@code applied} show their new words. */
    Reading read(IntPredicate applied) {
        List<String> texts = new ArrayList<>();
        Map<Integer, Place> places = new LinkedHashMap<>();
        for (int number = 0; number < paragraphs.size(); number++) {
            texts.add(String.join(" ", words(number, applied, places)));
        }
        return new Reading(texts, places);
    }

    private List<String> words(int number, IntPredicate applied, Map<Integer, Place> places) {
        List<String> words = new ArrayList<>();
        String text = paragraphs.get(number);
        Matcher mark = MARK.matcher(text);
        int end = 0;
        while (mark.find()) {
            add(words, text.substring(end, mark.start()));
            int id = Integer.parseInt(mark.group(1));
            int from = words.size();
            add(words, mark.group(applied.test(id) ? 3 : 2));
            places.put(id, new Place(number, from, words.size()));
            end = mark.end();
        }
        add(words, text.substring(end));
        return words;
    }

    private static void add(List<String> words, String text) {
        Pattern.compile("\\s+").splitAsStream(text).filter(word -> !word.isEmpty())
                .forEach(words::add);
    }
}
