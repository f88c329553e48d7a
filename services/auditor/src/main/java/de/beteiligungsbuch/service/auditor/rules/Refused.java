package de.beteiligungsbuch.service.auditor.rules;

import org.jspecify.annotations.Nullable;

/** An event that no rule allows. The message says which, in a sentence. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String PLACE = "%s";

    /** @param sentence what is wrong, with {@value #PLACE} for each value */
    Refused(String sentence, @Nullable Object... values) {
        super(filled(sentence, values));
    }

    private static String filled(String sentence, @Nullable Object[] values) {
        StringBuilder filled = new StringBuilder(sentence);
        int from = 0;
        for (Object value : values) {
            int at = filled.indexOf(PLACE, from);
            String text = String.valueOf(value);
            filled.replace(at, at + PLACE.length(), text);
            from = at + text.length();
        }
        return filled.toString();
    }

    /** @throws Refused if it is not allowed */
    static void unless(boolean allowed, String sentence, @Nullable Object... values) {
        if (!allowed) {
            throw new Refused(sentence, values);
        }
    }

    /**
     * What there was before.
     *
     * @throws Refused if there was nothing
     */
    static <T> T there(@Nullable T before, String sentence, @Nullable Object... values) {
        if (before == null) {
            throw new Refused(sentence, values);
        }
        return before;
    }
}
