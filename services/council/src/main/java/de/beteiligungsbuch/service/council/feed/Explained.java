package de.beteiligungsbuch.service.council.feed;

import java.util.Locale;

import de.beteiligungsbuch.ledgerservice.InLanguage;

/**
 * What the reader of feeds says, for whoever reads German or English.
 *
 * @param sentence in English
 */
public record Explained(String sentence) implements InLanguage {

    @Override
    public String in(Locale locale) {
        return Explanations.in(locale, sentence);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
