package de.beteiligungsbuch.service.council.outcome;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are put before rules look at them. Pure. */
final class Spelling {

    private static final Pattern HEADING = Pattern.compile(
            "^(?:(?:abstimmungs|beratungs|wahl)?ergebnis|abstimmung|beschluss|beschlussart) ?: ?");

    private Spelling() {}

    /** Lower case, single spaces, no umlauts, no heading, no full stop at the end. */
    static String plain(String raw) {
        String text = transliterate(Normalizer.normalize(raw, Normalizer.Form.NFC)
                .toLowerCase(Locale.GERMAN))
                .replaceAll("(?U)\\s+", " ").replaceAll("[‘’´`]", "'")
                .replaceAll("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", " ").strip();
        return HEADING.matcher(text).replaceFirst("").replaceAll(" ?[.!,]$", "").strip();
    }

    /** Umlauts as many write them where keyboards have none. */
    static String transliterate(String lower) {
        return lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }
}
