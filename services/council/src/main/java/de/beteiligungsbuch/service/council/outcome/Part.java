package de.beteiligungsbuch.service.council.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import de.beteiligungsbuch.council.VorlageEvent.Decision;

/**
 * One of several votes in one text. It says what was made of that point, never what was made of the
 * paper.
 *
 * @param label    as the text counts it, for example "a" or "Punkt 2"; empty where it does not
 * @param decision with the words of this vote alone
 */
public record Part(String label, Decision decision) {

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(?:(?:zu |zu punkt |punkt |ziffer |nr\\.? ?)\\d{1,2}\\b"
                    + "|(?:zu |zu punkt |punkt )?[a-h] ?\\)|\\d{1,2} ?[.)](?! ?\\d))[.:)]*|[;|/]");

    /** The label and what follows it up to the next. */
    record Piece(String label, String words) {}

    /** Takes the text apart; a text that counts nothing is one piece. */
    static List<Piece> pieces(String raw) {
        List<MatchResult> labels = LABEL.matcher(raw).results().toList();
        List<Piece> pieces = new ArrayList<>();
        String label = "";
        int from = 0;
        for (MatchResult next : labels) {
            add(pieces, label, raw.substring(from, next.start()));
            label = next.group().replaceAll("[.:);|/\\s]+$", "");
            from = next.end();
        }
        add(pieces, label, raw.substring(from));
        return pieces;
    }

    private static void add(List<Piece> pieces, String label, String words) {
        String bare = words.strip().replaceAll("(?iu)(?:[,.:]| und)+$", "").strip();
        if (!bare.isEmpty()) {
            pieces.add(new Piece(label, bare));
        }
    }
}
