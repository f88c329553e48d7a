package de.beteiligungsbuch.service.council.outcome;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.VorlageEvent.Tally;

/**
 * An outcome in the words of its source, taken apart.
 *
 * @param words in lower case, with single spaces, without the votes
 * @param tally the votes, or null where none are given or they could be read in two ways
 */
record Minutes(String words, @Nullable Tally tally) {

    private static final String LABEL = "(?:ja(?:-?stimmen?)?|nein(?:-?stimmen?)?|gegenstimmen?"
            + "|(?:stimm)?enthaltung(?:en)?)";
    private static final String NUMBER = "\\d{1,4}";
    private static final String NUMBER_FIRST = NUMBER + " ?x? ?" + LABEL;
    private static final String LABEL_FIRST = LABEL + " ?:? ?" + NUMBER;
    private static final String AND = " ?(?:,|;|/|und|gegen|bei|mit| )+ ?";
    private static final Pattern VOTES = Pattern.compile(
            "(?<!\\w)(?:" + NUMBER_FIRST + "(?:" + AND + NUMBER_FIRST + ")*|" + LABEL_FIRST + "(?:"
                    + AND + LABEL_FIRST + ")*)(?!\\w)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBER_AND_LABEL = Pattern
            .compile("(?<number>" + NUMBER + ") ?x? ?(?<label>" + LABEL + ")");
    private static final Pattern LABEL_AND_NUMBER = Pattern
            .compile("(?<label>" + LABEL + ") ?:? ?(?<number>" + NUMBER + ")");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]\\s*[)\\]]");
    private static final Pattern HANGING = Pattern
            .compile(
                    "(?:^|(?<= ))(?:mit|bei|gegen)(?= (?:einstimmig|mehrheitlich|beschlossen|angenommen|abgelehnt)|$)");
    private static final Pattern UNANIMOUS = Pattern.compile("\\beinstimmig\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** What is left where there was nothing but votes. */
    private static final String ONLY_VOTES = "(votes)";

    private enum Vote {
        YES, NO, ABSTAINED
    }

    static Minutes read(String raw) {
        String text = plain(raw);
        List<MatchResult> found = VOTES.matcher(text).results().toList();
        Map<Vote, Integer> votes = found.size() == 1 ? votes(found.getFirst().group()) : null;
        String words = votes == null ? text : without(text, found.getFirst());
        if (votes == null || DIGIT.matcher(words).find()) {
            return new Minutes(text, said(text, Map.of()));
        }
        return new Minutes(words, said(words, votes));
    }

    private static String plain(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC).toLowerCase(Locale.GERMAN)
                .replaceAll("(?U)\\s+", " ").strip().replaceAll("[.!]$", "").strip();
    }

    private static String without(String text, MatchResult votes) {
        String rest = text.substring(0, votes.start()) + " " + text.substring(votes.end());
        rest = BRACKETS.matcher(rest).replaceAll(" ").replaceAll(" +", " ").strip();
        rest = HANGING.matcher(rest).replaceAll(" ").replaceAll(" +", " ").strip();
        rest = rest.replaceAll("[,;:]$", "").strip();
        return rest.isEmpty() ? ONLY_VOTES : rest;
    }

    private static @Nullable Map<Vote, Integer> votes(String segment) {
        Map<Vote, Integer> votes = new EnumMap<>(Vote.class);
        boolean numberFirst = Character.isDigit(segment.charAt(0));
        Matcher vote = (numberFirst ? NUMBER_AND_LABEL : LABEL_AND_NUMBER).matcher(segment);
        while (vote.find()) {
            Integer number = Integer.valueOf(vote.group("number"));
            if (votes.put(meant(vote.group("label")), number) != null) {
                return null;
            }
        }
        return votes;
    }

    private static Vote meant(String label) {
        return switch (label.charAt(0)) {
            case 'j' -> Vote.YES;
            case 'n', 'g' -> Vote.NO;
            default -> Vote.ABSTAINED;
        };
    }

    private static @Nullable Tally said(String words, Map<Vote, Integer> votes) {
        boolean unanimous = UNANIMOUS.matcher(words).find();
        boolean counted = votes.values().stream().anyMatch(number -> number > 0);
        return unanimous || counted
                ? new Tally(votes.get(Vote.YES), votes.get(Vote.NO), votes.get(Vote.ABSTAINED),
                        unanimous)
                : null;
    }
}
