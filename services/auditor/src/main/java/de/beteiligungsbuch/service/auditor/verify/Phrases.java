package de.beteiligungsbuch.service.auditor.verify;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.LedgerEntry;

/**
 * Runs of words as numbers of 64 bits, by which a text is found again wherever it stands. A word is
 * a run of letters and digits, in lower case. A name counts if it has two to six words and eight
 * letters or more, a text by its first eight words if it has forty characters or more: shorter ones
 * stand in many places by chance.
 */
final class Phrases {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 6;
    private static final int LETTERS_OF_NAME = 8;
    private static final int WORDS_OF_TEXT = 8;
    private static final int CHARACTERS_OF_TEXT = 40;
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    /** So that nobody can choose words that this takes for others. */
    private static final long SECRET = new SecureRandom().nextLong();

    private Phrases() {}

    /** The number of what was disclosed, or null if it is too short to be told from others. */
    static @Nullable Long of(Disclosure disclosure) {
        long[] words = words(disclosure.value());
        return switch (disclosure.name()) {
            case "text" -> words.length >= WORDS_OF_TEXT
                    && disclosure.value().length() >= CHARACTERS_OF_TEXT
                            ? number(words, 0, WORDS_OF_TEXT)
                            : null;
            default -> words.length >= SHORTEST_NAME && words.length <= LONGEST_NAME
                    && disclosure.value().length() >= LETTERS_OF_NAME
                            ? number(words, 0, words.length)
                            : null;
        };
    }

    /** Every phrase that stands somewhere in the texts of an entry. */
    static List<Long> within(LedgerEntry entry, Object event) {
        List<Long> found = new ArrayList<>();
        texts(entry, event, text -> {
            long[] words = words(text);
            for (int from = 0; from < words.length; from++) {
                for (int count = SHORTEST_NAME; count <= LONGEST_NAME
                        && from + count <= words.length; count++) {
                    found.add(number(words, from, count));
                }
                if (from + WORDS_OF_TEXT <= words.length) {
                    found.add(number(words, from, WORDS_OF_TEXT));
                }
            }
        });
        return found;
    }

    /** Every phrase that is all that a field of an entry says. */
    static List<Long> whole(LedgerEntry entry, Object event) {
        List<Long> found = new ArrayList<>();
        texts(entry, event, text -> {
            long[] words = words(text);
            if (words.length >= SHORTEST_NAME && words.length <= LONGEST_NAME) {
                found.add(number(words, 0, words.length));
            }
        });
        return found;
    }

    /** What has no space in it is no text: ids, dates, codes. */
    private static void texts(LedgerEntry entry, Object event,
            Consumer<String> take) {
        Fields.texts(event, text -> {
            if (text.indexOf(' ') >= 0) {
                take.accept(text);
            }
        });
        for (String text : new @Nullable String[]{entry.provenance().correlationId(),
                entry.provenance().traceparent()}) {
            if (text != null && text.indexOf(' ') >= 0) {
                take.accept(text);
            }
        }
    }

    private static long[] words(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        long word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word = (word ^ Character.toLowerCase(c) ^ SECRET) * PRIME;
            } else if (word != 0) {
                words[count++] = word;
                word = 0;
            }
        }
        if (word != 0) {
            words[count++] = word;
        }
        return Arrays.copyOf(words, count);
    }

    private static long number(long[] words, int from, int count) {
        long number = count;
        for (int i = from; i < from + count; i++) {
            number = (number ^ words[i]) * PRIME;
            number ^= number >>> 29;
        }
        return number == 0 ? 1 : number;
    }
}
