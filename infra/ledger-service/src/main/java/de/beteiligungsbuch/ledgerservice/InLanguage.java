package de.beteiligungsbuch.ledgerservice;

import java.util.Locale;

/** An argument of a refusal that is a sentence itself. */
public interface InLanguage {

    /** The sentence in German or English. */
    String in(Locale locale);
}
