package de.beteiligungsbuch.service.auditor.story;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Our own words, German or English; what the ledgers hold is never translated. */
public final class Messages {

    private final Locale locale;
    private final ResourceBundle bundle;

    /** Those of a language; any other than English is answered in German. */
    public Messages(String language) {
        locale = language.equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        bundle = ResourceBundle.getBundle("auditor", locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The message of that key. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** What a code is called, and the code itself where nobody gave it a name. */
    public String code(String family, Enum<?> code) {
        try {
            return bundle.getString(family + "." + code.name());
        } catch (MissingResourceException nobodyNamedIt) {
            return code.name();
        }
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }
}
