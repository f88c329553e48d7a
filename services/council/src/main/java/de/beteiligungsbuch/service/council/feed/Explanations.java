package de.beteiligungsbuch.service.council.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What is told to administrators, in the language that they read. The reader of feeds says it in
 * English, and so it is kept; the file {@code explanations.properties} gives each sentence a code and
 * the same in German. A sentence that it does not know is told as it is.
 */
public final class Explanations {

    private static final Explanations KNOWN = load();
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    private final List<Known> sentences;

    private Explanations(List<Known> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    private record Known(String code, Pattern english, List<Integer> holes, String german) {

        private static final Pattern GAP = Pattern.compile("\\{\\d}");

        static Known of(String code, String english, String german) {
            StringBuilder pattern = new StringBuilder();
            int from = 0;
            List<Integer> holes = new ArrayList<>();
            for (Matcher hole = GAP.matcher(english); hole.find(); from = hole.end()) {
                pattern.append(Pattern.quote(english.substring(from, hole.start())))
                        .append("(.*)");
                holes.add(english.charAt(hole.start() + 1) - (int) '0');
            }
            pattern.append(Pattern.quote(english.substring(from)));
            return new Known(code, Pattern.compile(pattern.toString(), Pattern.DOTALL), holes,
                    german);
        }

        Optional<String> german(String sentence) {
            Matcher said = english.matcher(sentence);
            if (!said.matches()) {
                return Optional.empty();
            }
            return Optional.of(HOLE.matcher(german).replaceAll(hole -> Matcher.quoteReplacement(
                    said.group(holes.indexOf(Integer.valueOf(hole.group(1))) + 1))));
        }
    }

    private static Explanations load() {
        Properties file = new Properties();
        try (InputStream stream = Explanations.class
                .getResourceAsStream("/explanations.properties")) {
            if (stream == null) {
                throw new IllegalStateException("explanations.properties is not there");
            }
            file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Explanations(file.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".en")).map(name -> name.replaceAll("\\.en$", ""))
                .map(code -> Known.of(code, file.getProperty(code + ".en"),
                        file.getProperty(code + ".de", "")))
                .sorted(Comparator.comparingInt((Known known) -> known.english().pattern().length())
                        .reversed())
                .toList());
    }

    /** The same in a language: German, or else English as it was said. */
    public static String in(Locale locale, String sentence) {
        return locale.getLanguage().equals("de")
                ? KNOWN.sentences.stream().flatMap(known -> known.german(sentence).stream())
                        .findFirst().orElse(sentence)
                : sentence;
    }

    /** A stable name of what it says, or null where none was given to it. */
    public static @Nullable String code(String sentence) {
        return KNOWN.sentences.stream().filter(known -> known.english().matcher(sentence).matches())
                .map(Known::code).findFirst().orElse(null);
    }
}
