package de.beteiligungsbuch.service.council.outcome;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.VorlageEvent.Tally;

/**
 * An outcome in the words of its source, taken apart.
 *
 * @param text  all of it, as {@link Spelling} puts it
 * @param words the text without the votes
 * @param tally the votes, or null where none are given or they could be read in two ways
 */
record Minutes(String text, String words, @Nullable Tally tally) {

    /** No outcome is longer, in characters; a longer text tells a story, and no rule reads it. */
    private static final int LONGEST = 2000;

    private static final String END = "(?:n|\\(n\\))?";
    private static final String STIMME = "(?:[ -]{0,2}stimme" + END + ")?";
    private static final String WIDE = "(?:(?:stimmen? )?(?:dafuer|dagegen)|zustimmung(?:en)?"
            + "|ablehnung(?:en)?)";
    private static final String LABEL = "(?:ja" + STIMME + "|nein" + STIMME + "|gegenstimme" + END
            + "|(?:stimm)?enthaltung(?:en|\\(en\\))?|enth\\.?|" + WIDE + ")";
    private static final String DIGITS = "\\d{1,4}";
    private static final String NUMBER = "(?:" + DIGITS + "|kein(?:e|er|en)?|ohne|ein(?:e|er)?"
            + "|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf)";
    private static final String NUMBER_FIRST = NUMBER + "[ -]?(?:x|mal)? ?" + LABEL;
    private static final String LABEL_FIRST = LABEL + " ?[:=]? ?(?:" + DIGITS + "|(?<=: )keine)";
    private static final String AND = " ?(?:,|;|/|und|sowie|gegen|bei|mit| )+ ?";
    private static final Pattern VOTES = Pattern.compile(
            "(?<!\\w)(?:" + NUMBER_FIRST + "(?:" + AND + NUMBER_FIRST + ")*|" + LABEL_FIRST + "(?:"
                    + AND + LABEL_FIRST + ")*)(?!\\w)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBER_AND_LABEL = Pattern
            .compile("(?<number>" + NUMBER + ")[ -]?(?:x|mal)? ?(?<label>" + LABEL + ")");
    private static final Pattern LABEL_AND_NUMBER = Pattern
            .compile("(?<label>" + LABEL + ") ?[:=]? ?(?<number>" + DIGITS + "|keine)");
    private static final Pattern ONLY_WITH_DIGITS = Pattern.compile(WIDE);
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern UNANIMOUS = Pattern.compile(
            "\\beinst(?:immige?[nrs]?\\b|\\.|imm\\.)", Pattern.UNICODE_CHARACTER_CLASS);

    /** Stands where votes were taken out. */
    private static final String HOLE = "\uE000";
    private static final Pattern AROUND_HOLE = Pattern.compile(
            "(?:^|[ ,:;-]*)(?:(?:mit|bei|gegen|und) )?(?:[(\\[] ?(?:mit |bei )?" + HOLE
                    + " ?[)\\]]|" + HOLE + ")(?:[,:](?= |$))?");

    /** What is left where there was nothing but votes. */
    private static final String ONLY_VOTES = "(votes)";

    private enum Vote {
        YES, NO, ABSTAINED
    }

    static Minutes read(String raw) {
        String text = raw.length() > LONGEST ? "" : Spelling.plain(raw).replace(HOLE, "");
        List<MatchResult> found = VOTES.matcher(text).results().toList();
        Map<Vote, Integer> votes = found.isEmpty() ? null : votes(found);
        String words = votes == null ? text : without(text);
        if (votes == null || DIGIT.matcher(words).find()) {
            return new Minutes(text, text, said(text, Map.of()));
        }
        return new Minutes(text, words, said(words, votes));
    }

    private static String without(String text) {
        String rest = VOTES.matcher(text).replaceAll(HOLE);
        rest = AROUND_HOLE.matcher(rest).replaceAll(" ").replaceAll(" +", " ").strip();
        rest = rest.replaceAll("[,;:]$", "").strip();
        return rest.isEmpty() ? ONLY_VOTES : rest;
    }

    private static @Nullable Map<Vote, Integer> votes(List<MatchResult> segments) {
        Map<Vote, Integer> votes = new EnumMap<>(Vote.class);
        for (MatchResult segment : segments) {
            String said = segment.group();
            boolean numberFirst = NUMBER_AND_LABEL.matcher(said).lookingAt();
            Matcher vote = (numberFirst ? NUMBER_AND_LABEL : LABEL_AND_NUMBER).matcher(said);
            while (vote.find()) {
                String number = vote.group("number");
                String label = vote.group("label");
                boolean spelled = !Character.isDigit(number.charAt(0));
                boolean unclear = spelled && ONLY_WITH_DIGITS.matcher(label).matches();
                if (unclear || votes.put(meant(label), value(number)) != null) {
                    return null;
                }
            }
        }
        boolean nobody = votes.containsKey(Vote.YES)
                && votes.values().stream().allMatch(number -> number == 0);
        return nobody ? null : votes;
    }

    private static Integer value(String number) {
        return switch (number) {
            case "ohne", "kein", "keine", "keiner", "keinen" -> 0;
            case "ein", "eine", "einer" -> 1;
            case "zwei" -> 2;
            case "drei" -> 3;
            case "vier" -> 4;
            case "fuenf" -> 5;
            case "sechs" -> 6;
            case "sieben" -> 7;
            case "acht" -> 8;
            case "neun" -> 9;
            case "zehn" -> 10;
            case "elf" -> 11;
            case "zwoelf" -> 12;
            default -> Integer.valueOf(number);
        };
    }

    private static Vote meant(String label) {
        if (label.startsWith("ja") || label.endsWith("dafuer") || label.startsWith("zust")) {
            return Vote.YES;
        }
        boolean against = label.startsWith("nein") || label.startsWith("gegen")
                || label.endsWith("dagegen") || label.startsWith("ablehn");
        return against ? Vote.NO : Vote.ABSTAINED;
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
